"""Who stands where to which event in its sentence, and in which role."""
