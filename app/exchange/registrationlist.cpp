// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registrationlist.h"

#include "exchange/listrows.h"
#include "exchange/registrationcolumns.h"
#include "exchange/registrationrow.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

using enum RegistrationField;

bool has(const QList<ColumnMeaning> &columns, RegistrationField field)
{
    return std::ranges::find(columns, field, &ColumnMeaning::field) != columns.end();
}

bool tellsWho(const QList<ColumnMeaning> &columns)
{
    return has(columns, Email) || has(columns, Name)
        || (has(columns, GivenName) && has(columns, FamilyName));
}

qsizetype known(const QList<ColumnMeaning> &columns)
{
    return columns.size() - std::ranges::count(columns, Answer, &ColumnMeaning::field);
}

/// Finds the table in what is read, and reads its rows.
class ListReading final
{
public:
    ListReading(TableReader &table, const RegistrationReading &how)
        : m_rows(table)
        , m_how(how)
    {
    }

    Result<RegistrationList> read()
    {
        constexpr int lastHeadings = 60; // rows of titles and other tables before them
        QList<TableRow> before;
        TableRow row;
        while (m_rows.next(row)) {
            if (m_isOpen) {
                take(row);
            } else if (areHeadings(row)) {
                open(row);
                if (areOfAttendance(m_list.headings))
                    return failure(ErrorKind::Invalid, "list.is-attendance", {QString()});
            } else {
                before.append(row);
                if (before.size() >= lastHeadings)
                    break;
            }
        }
        if (!m_isOpen && (openWithoutHeadings(before) || openFullest(before))) {
            for (const TableRow &each : std::as_const(before))
                take(each);
            while (m_rows.next(row))
                take(row);
        }
        if (const auto error = m_rows.error())
            return tl::unexpected(*error);
        if (!m_isOpen)
            return failure(ErrorKind::Invalid, "list.nobody-told", {{}, seen(before)});
        return finished();
    }

private:
    bool areHeadings(const TableRow &row) const
    {
        if (m_how.layouts.contains(headingsOf(row.cells)))
            return true;
        const bool hasAddress =
            std::ranges::any_of(row.cells, [](const QString &each) { return isAddress(each); });
        const auto columns = meaningsOf(row.cells, m_how);
        const bool isAlone = row.cells.size() - row.cells.count(QString()) <= 1;
        return !hasAddress && tellsWho(columns) && (known(columns) > 1 || isAlone)
            && (!isAlone || has(columns, Email));
    }

    void open(const TableRow &row)
    {
        m_isOpen = true;
        head(row);
        m_list.format = formatOf(m_list.headings, row.line > 1);
    }

    void head(const TableRow &row)
    {
        m_list.headings = row.cells;
        for (QString &heading : m_list.headings)
            heading = heading.simplified();
        m_list.columns = meaningsOf(m_list.headings, m_how);
    }

    /// Of a list of which no column tells who, where somebody will say it.
    bool openFullest(QList<TableRow> &rows)
    {
        const auto filled = [](const TableRow &row) {
            return row.cells.size() - row.cells.count(QString());
        };
        const auto fullest = std::ranges::max_element(rows, {}, filled);
        if (!m_how.isAsked || fullest == rows.end())
            return false;
        open(*fullest);
        rows.erase(rows.begin(), fullest + 1);
        return true;
    }

    /// A plain list without headings tells by its cells: addresses, and what stands before them.
    bool openWithoutHeadings(const QList<TableRow> &rows)
    {
        const auto first = std::ranges::find_if(rows, [](const TableRow &row) {
            return std::ranges::any_of(row.cells,
                                       [](const QString &cell) { return isAddress(cell); });
        });
        if (first == rows.end())
            return false;
        m_isOpen = true;
        m_list.hasHeadings = false;
        m_list.format = u"list"_s;
        const auto address =
            std::ranges::find_if(first->cells, [](const QString &cell) { return isAddress(cell); });
        const qsizetype at = address - first->cells.begin();
        for (qsizetype i = 0; i < first->cells.size(); ++i) {
            m_list.headings.append(u"%1"_s.arg(i + 1));
            m_list.columns.append({i == at ? Email : Answer, {}});
        }
        if (at > 0)
            m_list.columns[0].field = Name;
        else if (m_list.columns.size() > 1)
            m_list.columns[1].field = Name;
        tellOtherwise();
        return true;
    }

    /// Columns without headings go by their numbers.
    void tellOtherwise()
    {
        const ColumnLayout layout = m_how.layouts.value(m_list.headings);
        for (qsizetype i = 0; i < m_list.columns.size(); ++i) {
            if (const auto told = layout.columns.value(i))
                m_list.columns[i] = *told;
            m_list.columns[i] = m_how.meanings.value(m_list.headings[i], m_list.columns[i]);
        }
    }

    void take(const TableRow &row)
    {
        const bool isTitle = row.afterBlank && row.cells.size() - row.cells.count(QString()) == 1
            && m_list.columns.size() > 2;
        if (isTitle)
            return; // of the next table
        if (row.afterBlank && row.cells.size() > 2 && areHeadings(row)) {
            head(row);
            return;
        }
        RegistrationRow read = readRow(m_list, m_how, row);
        m_style.look(read.registeredAt);
        m_moments.append(read.registeredAt);
        m_list.rows.append(std::move(read.listed));
    }

    RegistrationList finished()
    {
        m_list.isOrderUnknown = m_style.isAmbiguous();
        const ColumnLayout layout = m_how.layouts.value(headingsOf(m_list.headings));
        m_list.order = m_how.order.value_or(layout.order.value_or(DayOrder::DayFirst));
        m_list.hasAddresses = false;
        for (qsizetype i = 0; i < m_list.rows.size(); ++i) {
            ListedRegistration &row = m_list.rows[i];
            const QString &text = m_moments[i];
            m_list.hasAddresses = m_list.hasAddresses || !row.person.email.isEmpty();
            if (text.isEmpty())
                continue;
            if (const auto moment = m_style.read(text, m_how.timeZone, m_list.order))
                row.registration.registeredAt = *moment;
            else
                row.remarks.append({"list.no-moment", {text}});
        }
        return std::move(m_list);
    }

    static QString seen(const QList<TableRow> &rows)
    {
        QStringList widest;
        for (const TableRow &row : rows) {
            if (row.cells.size() > widest.size())
                widest = row.cells;
        }
        return widest.join(u", "_s).left(400);
    }

    ListRows m_rows;
    const RegistrationReading &m_how;
    RegistrationList m_list;
    MomentStyle m_style;
    QStringList m_moments; ///< of each row, as it is written
    bool m_isOpen = false;
};

} // namespace

Result<RegistrationList> readRegistrations(TableReader &table, const RegistrationReading &how)
{
    return ListReading(table, how).read();
}

QStringList headingsOf(const QStringList &cells)
{
    QStringList headings;
    for (const QString &cell : cells)
        headings.append(cell.simplified());
    const QStringList added{QString::fromLatin1(refusedLineHeading),
                            QString::fromLatin1(refusedReasonHeading)};
    if (headings.size() > added.size() && headings.last(added.size()) == added)
        headings.resize(headings.size() - added.size());
    return headings;
}

} // namespace convenor
