// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/workspace.h"

namespace convenor {

/// Makes a new file with the sample series in it; where that fails there is no file.
Result<std::unique_ptr<Workspace>> createSample(const QString &path,
                                                Workspace::Options options = {});

} // namespace convenor
