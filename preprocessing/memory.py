"""Memory of a process that measures texts."""

import pyarrow as pa


def spare() -> None:
    """Let Arrow take memory where everything else does: its own pool keeps tens of megabytes for later."""
    pa.set_memory_pool(pa.system_memory_pool())
