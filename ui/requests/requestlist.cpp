// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/requestlist.h"

#include "base/shorttext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 50;
enum Chip { Open, Granted, Declined, All };

QString stateWords(const RequestRow &row)
{
    const QString state = stateLabel(row.state, row.reason);
    if (row.sentAt.isValid())
        return RequestList::tr("%1, answered").arg(state);
    return row.answeredAt.isValid() ? RequestList::tr("%1, answer drafted").arg(state) : state;
}

QList<Column<RequestRow>> columns()
{
    return {
        {RequestList::tr("Person"),
         [](const RequestRow &row) {
             return row.securityConcern ? RequestList::tr("%1 (security concern)").arg(row.name)
                                        : row.name;
         }},
        {RequestList::tr("Session"),
         [](const RequestRow &row) { return u"%1. %2"_s.arg(row.number).arg(row.title); }},
        {RequestList::tr("Asked on"),
         [](const RequestRow &row) {
             return row.askedAt.isValid() ? dateWords(PartialDate(row.askedAt.toLocalTime().date()))
                                          : QString();
         }},
        {RequestList::tr("State"), stateWords},
        {RequestList::tr("For"), [](const RequestRow &row) { return row.what; }},
    };
}

} // namespace

RequestList::RequestList(Workspace &workspace, SeriesId series, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_series(series)
    , m_filter(new QLineEdit(this))
    , m_session(new QComboBox(this))
    , m_chips(new QButtonGroup(this))
    , m_chipRow(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_model(new RowsModel<RequestRow>(columns(), this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"requestList"_s);
    buildFilters();
    buildTable();
    m_empty->setObjectName(u"requestEmptyLabel"_s);
    showPlain(m_empty);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(2 * gridStep);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_filter);
    layout->addWidget(m_session);
    layout->addWidget(m_chipRow);
    layout->addWidget(m_stack, 1);
    fillSessions();
    connect(m_filter, &QLineEdit::textChanged, this, &RequestList::ask);
    connect(m_session, &QComboBox::currentIndexChanged, this, &RequestList::ask);
    connect(m_chips, &QButtonGroup::idClicked, this, &RequestList::ask);
}

void RequestList::buildFilters()
{
    m_filter->setObjectName(u"requestFilterEdit"_s);
    m_filter->setAccessibleName(tr("Find requests"));
    m_filter->setPlaceholderText(tr("Find requests"));
    m_filter->setClearButtonEnabled(true);
    m_session->setObjectName(u"requestSession"_s);
    m_session->setAccessibleName(tr("Session"));
    m_session->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_session->setMinimumContentsLength(20);
    auto *chips = new QHBoxLayout(m_chipRow);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(gridStep / 2);
    static constexpr std::array names{"openChip", "grantedChip", "declinedChip", "allChip"};
    for (int i = Open; i <= All; ++i) {
        auto *chip = new QToolButton(m_chipRow);
        chip->setObjectName(QLatin1StringView(names[size_t(i)]));
        chip->setCheckable(true);
        chip->setAutoRaise(true); // so that the one that is chosen has a frame
        chip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_chips->addButton(chip, i);
        chips->addWidget(chip);
    }
    m_chips->button(Open)->setChecked(true);
}

void RequestList::buildTable()
{
    m_table->setObjectName(u"requestTable"_s);
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr std::array widths{130, 150, 80, 120};
    for (size_t i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(int(i), widths[i]);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_isTaking)
            return;
        const QList<RequestRow> rows = selected();
        emit chosen(rows.size() == 1 ? rows.first() : RequestRow());
    });
}

void RequestList::fillSessions()
{
    const QSignalBlocker blocker(m_session);
    const QVariant chosen = m_session->currentData();
    m_session->clear();
    m_session->addItem(tr("Every session"), qint64(0));
    const auto sessions = Programme(m_workspace).sessions(m_series);
    if (!sessions) {
        emit failed(sessions.error());
        return;
    }
    for (const SessionRow &row : *sessions)
        m_session->addItem(
            u"%1. %2"_s.arg(QString::number(row.number), shortened(row.title, longestTitle)),
            row.id.value());
    m_session->setCurrentIndex(qMax(0, m_session->findData(chosen)));
}

RequestQuery RequestList::query() const
{
    RequestQuery query{m_series,
                       SessionId(m_session->currentData().toLongLong()),
                       {},
                       m_filter->text().simplified()};
    if (m_chips->checkedId() != All)
        query.state = RequestState(m_chips->checkedId());
    return query;
}

void RequestList::ask()
{
    const Requests requests(m_workspace);
    const auto rows = requests.requests(query());
    const auto counts = requests.counts(m_series);
    if (!rows || !counts) {
        emit failed(rows ? counts.error() : rows.error());
        return;
    }
    const QList<RequestRow> before = selected();
    m_isTaking = true;
    m_model->setRows(*rows);
    for (int row = 0; row < rows->size(); ++row) {
        const bool wasChosen = before.size() == 1 && before.first().id == rows->at(row).id;
        if (wasChosen && selected().isEmpty())
            m_table->selectRow(row);
    }
    m_isTaking = false;
    settle(*counts);
}

void RequestList::settle(const RequestCounts &counts)
{
    const std::array texts{tr("Open %L1").arg(counts.open), tr("Granted %L1").arg(counts.granted),
                           tr("Declined %L1").arg(counts.declined),
                           tr("All %L1").arg(counts.all())};
    for (size_t i = 0; i < texts.size(); ++i)
        m_chips->button(int(i))->setText(texts[i]);
    m_empty->setText(counts.all() == 0
                         ? tr("Nobody has asked for notes yet.\n\nNotes and presentations go to "
                              "registered participants only. Paste what somebody wrote at right: "
                              "you see whether they may have them and why, log what they ask for, "
                              "and answer.")
                         : tr("Nothing here"));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
}

QList<RequestRow> RequestList::selected() const
{
    QList<RequestRow> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(m_model->rows().value(index.row()));
    return rows;
}

} // namespace convenor
