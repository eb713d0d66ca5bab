// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace convenor {

class NamesSought;

/// Whether a file's bytes name anybody who is sought: as text in UTF-8 and UTF-16, and in the parts
/// of a packed office document, also where its markup stands within a name. Nothing where it cannot
/// be looked into: a PDF, an image, a recording, an archive, what is encrypted or damaged.
std::optional<bool> names(const QByteArray &file, const NamesSought &sought);

} // namespace convenor
