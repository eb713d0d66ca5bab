// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationimport.h"

#include "exchange/columns.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QTableWidget>

#include <algorithm>
#include <array>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Becomes, Adds };

/// What is chosen of a doubtful row, beside the ids of its candidates.
constexpr qint64 leaveOut = -1;
constexpr qint64 makeNew = 0;

bool isOffered(Fate fate)
{
    return fate == Fate::New || fate == Fate::Changed;
}

int urgencyOf(const ComingOrganization &row)
{
    static constexpr std::array order{Fate::Doubtful, Fate::Refused, Fate::New,
                                      Fate::Changed,  Fate::Same,    Fate::LeftOut};
    const bool isRemarkable = !row.remarks.isEmpty() || !row.differing.isEmpty();
    const auto place = std::ranges::find(order, row.fate) - order.begin();
    return int(isRemarkable && place > 1 ? 2 : place * 2);
}

QString becomes(const ComingOrganizations &list, const ComingOrganization &row)
{
    const QString known = list.names.value(row.known.value());
    switch (row.fate) {
    case Fate::New:
        return OrganizationImport::tr("New");
    case Fate::Changed:
        if (row.sameAsLine > 0)
            return OrganizationImport::tr("Adds to line %1").arg(row.sameAsLine);
        return OrganizationImport::tr("Adds to %1").arg(known);
    case Fate::Same:
        if (row.sameAsLine > 0)
            return OrganizationImport::tr("Stands in line %1 already").arg(row.sameAsLine);
        return OrganizationImport::tr("Is known: %1").arg(known);
    case Fate::Refused:
        return OrganizationImport::tr("Line %1: %2")
            .arg(QString::number(row.line), worded(row.why));
    case Fate::Doubtful:
    case Fate::LeftOut:
    case Fate::Cancelled: // no organization cancels itself
        break;
    }
    return OrganizationImport::tr("Left out");
}

/// What the row adds, what it says otherwise, and what of it is not understood.
QString adds(const ComingOrganization &row)
{
    QStringList parts;
    for (const FieldOfBoth &each : row.added)
        parts.append(u"%1: %2"_s.arg(fieldLabel(QString::fromLatin1(each.field)), each.second));
    for (const FieldOfBoth &each : row.differing)
        parts.append(
            OrganizationImport::tr("⚠ %1 stays %2, the list says %3")
                .arg(fieldLabel(QString::fromLatin1(each.field)), each.first, each.second));
    for (const Reason &each : row.remarks)
        parts.append(u"⚠ "_s + worded(each));
    return parts.join(u" · "_s);
}

} // namespace

OrganizationImport::OrganizationImport(Workspace &workspace, ComingOrganizations list,
                                       QWidget *parent)
    : ImportDialog({u"organizationImport"_s,
                    tr("Import organizations"),
                    u"comingOrganizations"_s,
                    tr("Rows of the list"),
                    {tr("Organization"), tr("What becomes of it"), tr("What the list adds")},
                    u"organizationsSummary"_s,
                    u"takeButton"_s},
                   parent)
    , m_lists(workspace)
    , m_coming(std::move(list))
    , m_years(new QLineEdit(this))
    , m_source(new QLineEdit(this))
{
    resize(1040, 600);
    QString introduction =
        tr("What is known of an organization stays; %1 adds to it.").arg(m_coming.name);
    if (!m_coming.passedOver.isEmpty())
        introduction +=
            u' ' + tr("Columns that are not read: %1.").arg(m_coming.passedOver.join(u", "_s));
    setIntroduction(introduction);
    buildMeaning();
    fill();
    count();
}

void OrganizationImport::buildMeaning()
{
    auto *meaning = new QWidget(this);
    auto *form = new QFormLayout(meaning);
    form->setContentsMargins(0, 0, 0, 0);
    m_years->setObjectName(u"partnerYearsEdit"_s);
    m_years->setPlaceholderText(tr("Such as 2025, 2026; empty: this is no list of partners"));
    form->addRow(tr("All were partners of UNHCR &in"), m_years);
    m_source->setObjectName(u"sourceEdit"_s);
    m_source->setPlaceholderText(m_coming.name);
    form->addRow(tr("&Source of the evidence"), m_source);
    addAbove(meaning);
    connect(m_years, &QLineEdit::editingFinished, this, &OrganizationImport::setMeaning);
    connect(m_source, &QLineEdit::editingFinished, this, &OrganizationImport::setMeaning);
}

void OrganizationImport::setMeaning()
{
    const ListMeaning meaning{yearsIn(m_years->text()), m_source->text().trimmed()};
    if (meaning == m_coming.meaning)
        return;
    m_unticked = unticked();
    if (const auto judged = m_lists.setMeaning(m_coming, meaning); !judged)
        emit failed(judged.error());
    fill();
    count();
}

/// The lines of the file that could be taken and are not to be.
QSet<int> OrganizationImport::unticked()
{
    QSet<int> lines;
    for (int row = 0; row < list()->rowCount(); ++row) {
        if (isOffered(coming(row).fate) && !isTicked(row))
            lines.insert(coming(row).line);
    }
    return lines;
}

void OrganizationImport::fill()
{
    m_isFilling = true;
    m_order.clear();
    for (qsizetype i = 0; i < m_coming.rows.size(); ++i)
        m_order.append(i);
    std::ranges::stable_sort(m_order, {},
                             [this](qsizetype row) { return urgencyOf(m_coming.rows[row]); });
    list()->setRowCount(int(m_order.size()));
    for (int row = 0; row < list()->rowCount(); ++row) {
        fillRow(row);
        if (!coming(row).candidates.isEmpty())
            offerCandidates(row);
        else
            list()->removeCellWidget(row, Becomes);
    }
    list()->setCurrentCell(0, Name);
    m_isFilling = false;
}

void OrganizationImport::fillRow(int row)
{
    const ComingOrganization &each = coming(row);
    list()->setItem(row, Name,
                    isOffered(each.fate)
                        ? tickedItemOf(each.listed.name, !m_unticked.contains(each.line))
                        : itemOf(each.listed.name));
    list()->setItem(row, Becomes, itemOf(becomes(m_coming, each)));
    list()->setItem(row, Adds, itemOf(adds(each)));
}

/// Whom the row means, of those it may mean.
void OrganizationImport::offerCandidates(int row)
{
    const ComingOrganization &each = coming(row);
    auto *choice = new QComboBox(list());
    choice->setObjectName(u"candidates%1"_s.arg(each.line));
    choice->setAccessibleName(tr("Whom %1 means").arg(each.listed.name));
    choice->addItem(tr("⚠ May be known: leave it out"), leaveOut);
    for (const Lookalike &candidate : each.candidates)
        choice->addItem(
            tr("Is %1 (%2)")
                .arg(m_coming.names.value(candidate.id), worded(candidate.judgement.why)),
            candidate.id);
    choice->addItem(tr("New"), makeNew);
    const bool isDecided = each.fate != Fate::Doubtful && each.fate != Fate::LeftOut;
    choice->setCurrentIndex(isDecided ? choice->findData(each.known.value()) : 0);
    list()->setCellWidget(row, Becomes, choice);
    connect(choice, &QComboBox::activated, this, [this, row, choice] {
        const qint64 chosen = choice->currentData().toLongLong();
        if (chosen == leaveOut)
            coming(row).fate = Fate::Doubtful;
        else if (const auto decided =
                     m_lists.decide(m_coming, m_order[row], OrganizationId(chosen));
                 !decided)
            emit failed(decided.error());
        m_isFilling = true;
        fillRow(row);
        m_isFilling = false;
        count();
    });
}

void OrganizationImport::count()
{
    if (m_isFilling)
        return;
    int ticked = 0;
    for (int row = 0; row < list()->rowCount(); ++row)
        ticked += isTicked(row) ? 1 : 0;
    setTake(tr("&Take %n organizations", nullptr, ticked), ticked > 0);
    QStringList parts;
    const auto say = [&](Fate fate, const QString &words) {
        if (const int rows = m_coming.count(fate); rows > 0)
            parts.append(words.arg(QLocale().toString(rows)));
    };
    say(Fate::New, tr("%1 new"));
    say(Fate::Changed, tr("%1 with something new"));
    say(Fate::Same, tr("%1 as before"));
    say(Fate::Doubtful, tr("%1 doubtful"));
    say(Fate::LeftOut, tr("%1 left out"));
    say(Fate::Refused, tr("%1 refused"));
    setSummary(parts.join(u", "_s));
}

bool OrganizationImport::take()
{
    setMeaning();
    const QSet<int> left = unticked();
    ComingOrganizations wanted = m_coming;
    for (ComingOrganization &each : wanted.rows) {
        if (left.contains(each.line))
            each.fate = Fate::LeftOut;
    }
    const int taken = wanted.count(Fate::New) + wanted.count(Fate::Changed);
    if (const auto written = m_lists.take(wanted); !written)
        emit failed(written.error());
    else
        emit done(tr("%n organizations taken from %1", nullptr, taken).arg(m_coming.name));
    return true;
}

} // namespace convenor
