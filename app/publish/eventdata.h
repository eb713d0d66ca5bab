// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"
#include "publish/htmltext.h"

#include <QJsonObject>

namespace convenor {

/// schema.org's EventSeries with an Event a session.
QJsonObject eventData(const PublicSeries &series);
QJsonObject eventData(const PublicSeries &series, const PublicSession &session);
/// The JSON-LD data block; no text in it can end the block.
Html dataBlock(QJsonObject data);

} // namespace convenor
