// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablewriter.h"
#include "exchange/workbookwriter.h"
#include "publish/actionspage.h"
#include "publish/pdf.h"
#include "publish/templates.h"
#include "usecases/actionpoints.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

QString sessionWords(const ActionRow &row)
{
    const QString session = QString::number(row.number)
        + (row.sessionTitle.isEmpty() ? QString() : u". "_s + row.sessionTitle);
    return session;
}

QStringList headings()
{
    return {tr("Action point"), tr("Owner"),  tr("Priority"), tr("Due"),
            tr("Overdue"),      tr("State"),  tr("Response"), tr("Reason"),
            tr("Session"),      tr("Series"), tr("Audience")};
}

template <class E>
QString labelOf(std::optional<E> value)
{
    return value ? label(*value) : QString();
}

/// As the headings are; the due date is left to whoever writes.
QStringList wordsOfRow(const ActionRow &row)
{
    return {row.text,
            row.ownerName,
            labelOf(row.priority),
            row.due.toString(Qt::ISODate),
            row.overdue > 0 ? QString::number(row.overdue) : QString(),
            label(row.state),
            labelOf(row.response),
            row.reason,
            sessionWords(row),
            row.series,
            label(row.audience)};
}

QByteArray textOf(const QList<ActionRow> &rows)
{
    TableWriter table;
    table.add(headings());
    for (const ActionRow &row : rows)
        table.add(wordsOfRow(row));
    return table.bytes();
}

Result<QByteArray> workbookOf(const QList<ActionRow> &rows, bool isInternal)
{
    WorkbookWriter workbook(isInternal ? tr("Action points (internal)") : tr("Action points"),
                            headings());
    for (const ActionRow &row : rows) {
        QList<WorkbookCell> cells;
        for (const QString &word : wordsOfRow(row))
            cells.append(word.isEmpty() ? WorkbookCell() : WorkbookCell(word));
        if (row.due.isValid())
            cells[3] = row.due;
        if (row.overdue > 0)
            cells[4] = double(row.overdue);
        workbook.add(cells);
    }
    return workbook.finish();
}

ActionSheet sheetOf(const QList<ActionRow> &rows, const QString &title, const QString &mark)
{
    ActionSheet sheet;
    sheet.title = title;
    sheet.mark = mark;
    for (const ActionRow &row : rows) {
        ActionLine &line = sheet.lines.emplaceBack();
        line.text = row.text;
        line.owner = row.ownerName;
        line.priority = labelOf(row.priority);
        line.due = row.due.isValid() ? dateWords(PartialDate(row.due)) : QString();
        line.overdue = overdueWords(row.overdue);
        line.state = row.goesOn ? tr("Carried on") : label(row.state);
        line.response = labelOf(row.response);
        line.reason = row.reason;
        line.session = sessionWords(row);
        line.series = row.series;
        line.audience = label(row.audience);
    }
    return sheet;
}

} // namespace

Result<void> ActionPoints::exportList(const ActionsQuery &query, const QString &title,
                                      const QString &path) const
{
    const auto endsWith = [&path](const QString &ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    };
    if (const auto allowed = judgePlace(path, m_workspace.path()); !allowed)
        return allowed;
    const auto found = list(query).and_then([this](const auto &ids) { return rows(ids); });
    if (!found)
        return tl::unexpected(found.error());
    const bool isInternal = !std::all_of(found->cbegin(), found->cend(), isForAll);
    const QString mark = isInternal ? tr("Internal · for the organizers only") : QString();
    const auto write = [&path](const QByteArray &bytes) { return writeFile(path, bytes); };
    if (endsWith(u".xlsx"_s))
        return workbookOf(*found, isInternal).and_then(write);
    if (!endsWith(u".pdf"_s) && !endsWith(u".html"_s))
        return write(textOf(*found));
    return Publishing(m_workspace)
        .templates()
        .and_then([&](const Templates &templates) {
            return actionsPage(sheetOf(*found, title, mark), templates);
        })
        .and_then([&](const QByteArray &page) -> Result<QByteArray> {
            return endsWith(u".pdf"_s) ? pdfOf({page, title, mark.isEmpty() ? title : mark}) : page;
        })
        .and_then(write);
}

QString threadWords(const QList<ActionStep> &thread)
{
    QStringList words;
    QString series;
    for (const ActionStep &step : thread) {
        const QString number = QString::number(step.number);
        const bool isSame = step.series == series;
        if (words.isEmpty())
            words += tr("raised in session %1 of %2").arg(number, step.series);
        else if (isSame)
            words += tr("presented in session %1").arg(number);
        else
            words += tr("presented in session %1 of %2").arg(number, step.series);
        series = step.series;
    }
    if (!thread.isEmpty())
        words += label(thread.last().state).toLower();
    return words.join(u", "_s);
}

QString overdueWords(int days)
{
    if (days <= 0)
        return {};
    return days == 1 ? tr("1 day overdue") : tr("%L1 days overdue").arg(days);
}

QString label(Priority priority)
{
    switch (priority) {
    case Priority::High:
        return tr("High");
    case Priority::Medium:
        return tr("Medium");
    case Priority::Low:
        break;
    }
    return tr("Low");
}

QString label(ActionResponse response)
{
    switch (response) {
    case ActionResponse::Accepted:
        return tr("Accepted");
    case ActionResponse::Partially:
        return tr("Partly accepted");
    case ActionResponse::NotAccepted:
        break;
    }
    return tr("Not accepted");
}

QString label(ActionLack lack)
{
    switch (lack) {
    case ActionLack::Owner:
        return tr("no owner");
    case ActionLack::Due:
        return tr("no due date");
    case ActionLack::Response:
        break;
    }
    return tr("no response");
}

QString label(ActionChip chip)
{
    switch (chip) {
    case ActionChip::ToDo:
        return tr("To do");
    case ActionChip::Overdue:
        return tr("Overdue");
    case ActionChip::NoOwner:
        return tr("No owner");
    case ActionChip::NoDue:
        return tr("No due date");
    case ActionChip::NoResponse:
        return tr("No response");
    case ActionChip::Settled:
        break;
    }
    return tr("Settled");
}

} // namespace convenor
