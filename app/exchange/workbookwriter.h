// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <variant>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace convenor {

/// Empty, a text, a number, yes or no, a day, a time, or both as a clock shows them.
using WorkbookCell = std::variant<std::monostate, QString, double, bool, QDate, QTime, QDateTime>;

/// Writes a workbook of one sheet, row by row in constant memory: titles that stay in view, a
/// filter over all rows, columns as wide as what they hold. A text is never taken for a formula or
/// a link, whatever it begins with.
class WorkbookWriter final
{
public:
    /// A sheet's name loses what it may not hold.
    WorkbookWriter(const QString &sheet, const QStringList &titles);
    ~WorkbookWriter();
    Q_DISABLE_COPY_MOVE(WorkbookWriter)

    /// What is printed above and below every page; the titles are repeated there, and all columns
    /// go on one page's width.
    void setPrinted(const QString &above, const QString &below);
    void add(const QList<WorkbookCell> &row);
    /// The file's bytes, once; Invalid where it has more rows than a sheet takes, Io where there is
    /// no room to make it.
    Result<QByteArray> finish();

private:
    struct Pen;

    QTemporaryDir m_folder;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_titleFormat = nullptr;
    lxw_format *m_dayFormat = nullptr;
    lxw_format *m_timeFormat = nullptr;
    lxw_format *m_momentFormat = nullptr;
    qint64 m_rows = 0;
    std::vector<qsizetype> m_widths; ///< in characters
    QByteArray m_utf8;
};

} // namespace convenor
