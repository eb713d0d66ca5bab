// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/numberformat.h"
#include "exchange/workbookparts.h"

#include <QStringList>

#include <vector>

namespace convenor {

/// Texts that the cells of a workbook share, behind each other in UTF-8: half of what they would
/// take as strings, and no memory for each.
class SharedTexts final
{
public:
    /// False where all of them together are too many to be held.
    bool add(const QString &text);
    qsizetype size() const { return qsizetype(m_ends.size()); }
    QString at(qsizetype i) const;

private:
    QByteArray m_bytes;
    std::vector<quint32> m_ends;
};

struct WorkbookSheet
{
    QString name;
    QString part;
    bool isHidden = false;
};

/// What a workbook holds beside the cells of its sheets.
struct Workbook
{
    QList<WorkbookSheet> sheets; ///< those with cells, in order
    std::vector<NumberFormat> formats; ///< by the number of a cell's style
    SharedTexts texts;
    bool from1904 = false;
};

Result<Workbook> readWorkbook(const WorkbookParts &parts);

/// Characters that XML cannot hold are written as _xHHHH_ in cells.
bool isEscapeAt(QStringView text, qsizetype i);
QString unescaped(const QString &text);

} // namespace convenor
