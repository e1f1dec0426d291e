"""Who stands together and where: verbs, coordinated parties, subjects, objects, lists, counts."""
