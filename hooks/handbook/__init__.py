"""The handbook's core: reads and judges content and renders what is generated; knows nothing of MkDocs."""
