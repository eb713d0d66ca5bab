// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace convenor {

/// Contents by name.
using Parts = QMap<QByteArray, QByteArray>;

enum class Packing { Deflated, Stored };

/// A ZIP file of them; with a password they are encrypted.
QByteArray packed(const Parts &parts, const QByteArray &password = {},
                  Packing packing = Packing::Deflated);

struct MadeUpSheet
{
    QByteArray name;
    QByteArray xml;
    QByteArray state;
};

/// The parts of a workbook with these sheets, which names shared texts and styles whether or not
/// they are there.
Parts workbookOf(const QList<MadeUpSheet> &sheets);

/// The container of Office's old files, with a part of this name.
QByteArray container(const QString &part);

} // namespace convenor
