"""The briefing as slides (PPTX): native charts, shapes and tables that can be edited, no pictures of charts."""
