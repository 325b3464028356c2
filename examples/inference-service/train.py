"""Makes model/weights.json: a line through noisy points."""
import json

import numpy as np

points = np.random.default_rng(7).normal(size=(200, 2))
target = points @ np.array([1.5, -0.5]) + 0.25
design = np.column_stack([points, np.ones(len(points))])
weights, *_ = np.linalg.lstsq(design, target, rcond=None)
with open("model/weights.json", "w", encoding="utf-8") as file:
    json.dump({"weights": weights[:2].round(6).tolist(), "bias": round(float(weights[2]), 6)}, file)
    file.write("\n")
