"""Data Docs: a static site of the last runs' audits, with the results it is made from beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from great_expectations import RunIdentifier
    from great_expectations.data_context.data_context.ephemeral_data_context import EphemeralDataContext
    from great_expectations.render.view.view import DefaultJinjaPageView

RUNS_KEPT = 20


def context(folder: Path | None) -> EphemeralDataContext:
    """A context that lives in memory, but for results and site, which lie in `folder` where one is given."""
    import great_expectations as gx  # noqa: PLC0415
    from great_expectations.data_context.types.base import (  # noqa: PLC0415
        DataContextConfig,
        InMemoryStoreBackendDefaults,
        ProgressBarsConfig,
    )

    stores = InMemoryStoreBackendDefaults()
    if folder:
        stores.stores[stores.validation_results_store_name]["store_backend"] = on_disk(folder / "results")
        stores.data_docs_sites = {"site": site(folder)}
    config = DataContextConfig(
        store_backend_defaults=stores,
        progress_bars=ProgressBarsConfig(globally=False),
        analytics_enabled=False,
    )
    return gx.get_context(mode="ephemeral", project_config=config)


def site(folder: Path) -> dict[str, Any]:
    view = {"view": {"module_name": __name__, "class_name": page_view.__name__}}
    return {
        "class_name": "SiteBuilder",
        "store_backend": on_disk(folder),
        "show_how_to_buttons": False,
        "site_index_builder": view,
        "site_section_builders": {"expectations": view, "validations": view, "profiling": "none"},
    }


def page_view(**options: object) -> DefaultJinjaPageView:
    """The library's view of a page, but for the templates in `pages/`: its own load scripts from afar."""
    from great_expectations.render.view.view import DefaultJinjaPageView  # noqa: PLC0415
    from jinja2 import ChoiceLoader, PackageLoader  # noqa: PLC0415

    view = DefaultJinjaPageView(**options)
    library: Any = view.env.loader
    view.env.loader = ChoiceLoader([PackageLoader("tasks.check", "pages"), library])
    return view


def on_disk(folder: Path) -> dict[str, Any]:
    return {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder.absolute())}


def write(context: EphemeralDataContext, run: RunIdentifier) -> None:
    """Render the results of one run and the index; forget runs before the last twenty."""
    store: Any = context.validation_results_store
    runs = sorted({key.run_id for key in store.list_keys()}, key=lambda kept: kept.run_time)
    for key in store.list_keys():
        if key.run_id not in runs[-RUNS_KEPT:]:
            store.remove_key(key)
    rendered = [key for key in store.list_keys() if key.run_id == run]
    context.build_data_docs(resource_identifiers=[*rendered, *context.expectations_store.list_keys()])
