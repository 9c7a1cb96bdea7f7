"""The hands: any Scene drawn as SVG text or as a Plotly figure. No hand knows a chart."""
