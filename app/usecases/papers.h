// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/documentpages.h"

namespace convenor {

class Workspace;

/// Writes a document as HTML, or as PDF where the path ends with .pdf; whole or not at all, and
/// never over the workspace's own file.
Result<void> writePaper(Workspace &workspace, const Manuscript &manuscript, const QString &path,
                        const DocumentProgress &progress);

} // namespace convenor
