// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/queuepane.h"

#include "domain/countries.h"
#include "domain/decision.h"
#include "ui/registrations/deskactions.h"
#include "ui/registrations/queuechips.h"
#include "ui/registrations/queuetable.h"
#include "ui/registrations/reviewwords.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pauseBeforeQuery = std::chrono::milliseconds(80);

enum QueueColumn { Name, Organization, Country, Proposed, State, Registered };

QueueOrder orderOf(int column)
{
    switch (column) {
    case Name:
        return QueueOrder::Name;
    case Organization:
        return QueueOrder::Organization;
    case Country:
        return QueueOrder::Country;
    case State:
        return QueueOrder::State;
    default:
        return QueueOrder::Registered;
    }
}

} // namespace

QueuePane::QueuePane(Workspace &workspace, const DeskActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_reviewing(workspace)
    , m_desk(std::make_shared<ReviewDesk>())
    , m_model(new PagedModel<QueueRow>(
          columns(), [this](const auto &ids) { return m_reviewing.rows(ids); },
          [this](const Error &error) { emit failed(error); }, this))
    , m_filter(new QLineEdit(this))
    , m_chips(new QueueChips(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QueueTable(m_model, {116, 112, 70, 126, 86, 80}, actions, this))
    , m_emptyTitle(new QLabel)
    , m_emptyText(new QLabel)
    , m_firstStep(new QPushButton)
    , m_count(new QLabel(this))
    , m_answer([this](const Answer &answer) { take(answer); })
{
    setObjectName(u"queuePane"_s);
    m_filter->setObjectName(u"registrationFilterEdit"_s);
    m_filter->setAccessibleName(tr("Find registrations"));
    m_filter->setPlaceholderText(tr("Find registrations (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_count->setObjectName(u"registrationCountLabel"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, 0, 0, gridStep / 2);
    layout->setSpacing(gridStep);
    layout->addWidget(m_filter);
    layout->addWidget(m_chips);
    m_stack->addWidget(m_table);
    m_stack->addAction(m_table->pasteAction());
    buildEmptyPage();
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    actions.serve(this);
    connectFilter();
    connectTable();
    settle();
}

void QueuePane::connectFilter()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeQuery);
    connect(&m_pause, &QTimer::timeout, this, &QueuePane::ask);
    connect(m_chips, &QueueChips::chosen, this, [this] {
        ask();
        focusList();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, &QueuePane::focusList);
    auto *down = new QShortcut(Qt::Key_Down, m_filter, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &QueuePane::focusList);
    auto *clear = new QShortcut(Qt::Key_Escape, m_filter, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, m_filter, &QLineEdit::clear);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
}

QList<Column<QueueRow>> QueuePane::columns() const
{
    const auto outcome = [this](const QueueRow &row) -> std::optional<Outcome> {
        const auto known = m_desk->proposals.constFind(row.id);
        return known == m_desk->proposals.cend() ? std::optional<Outcome>()
                                                 : known->assessment.outcome;
    };
    return {
        {tr("Name"),
         [](const QueueRow &row) {
             return row.securityConcern ? tr("%1 (security concern)").arg(row.name) : row.name;
         },
         [](const QueueRow &row) {
             return row.securityConcern ? signOf(Audience::Internal) : QIcon();
         }},
        {tr("Organization"), [](const QueueRow &row) { return row.organizationName; }},
        {tr("Country"), [](const QueueRow &row) { return countryName(row.country); }},
        {tr("Proposed"),
         [outcome](const QueueRow &row) {
             const auto known = outcome(row);
             return known ? label(*known) : u"…"_s;
         },
         [outcome](const QueueRow &row) {
             const auto known = outcome(row);
             return known ? signOf(*known) : QIcon();
         }},
        {tr("State"), [](const QueueRow &row) { return stateWords(row); },
         [](const QueueRow &row) { return signOf(row.state); }},
        {tr("Registered"),
         [](const QueueRow &row) {
             return row.registeredAt.isValid()
                 ? dateWords(PartialDate(row.registeredAt.toLocalTime().date()))
                 : QString();
         }},
    };
}

void QueuePane::connectTable()
{
    QHeaderView *header = m_table->horizontalHeader();
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this, header](int column) {
        if (column == Proposed) // it stands in no index
            header->setSortIndicator(Registered, Qt::AscendingOrder);
        else
            ask();
    });
    connect(m_table, &QueueTable::pasted, this, [this](const QByteArray &text) {
        if (!m_isReadOnly)
            emit pasted(text);
    });
    const QItemSelectionModel *selection = m_table->selectionModel();
    connect(selection, &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (m_isTaking || !current.isValid())
                    return;
                m_current = m_model->idAt(current.row());
                emit currentChanged(m_current);
            });
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_isTaking)
            return;
        showCount();
        emit selectionChanged();
    });
}

void QueuePane::buildEmptyPage()
{
    auto *page = new QWidget;
    m_emptyTitle->setObjectName(u"registrationEmptyLabel"_s);
    m_emptyTitle->setFont(headingFont(font()));
    for (QLabel *words : {m_emptyTitle, m_emptyText}) {
        words->setAlignment(Qt::AlignCenter);
        words->setWordWrap(true);
    }
    m_firstStep->setObjectName(u"registrationFirstStepButton"_s);
    connect(m_firstStep, &QPushButton::clicked, this, [this] {
        if (m_desk->counts.all == 0) {
            emit importRequested();
            return;
        }
        m_filter->clear();
        m_pause.stop();
        m_chips->setPart(QueuePart::All);
        ask();
    });
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    layout->setSpacing(gridStep);
    layout->addStretch(2);
    layout->addWidget(m_emptyTitle);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_firstStep, 0, Qt::AlignCenter);
    layout->addStretch(3);
    m_stack->addWidget(page);
}

void QueuePane::setTarget(SeriesId series, SessionId session)
{
    if (m_series == series && m_session == session)
        return;
    m_series = series;
    m_session = session;
    m_desk = std::make_shared<ReviewDesk>();
    m_current = {};
    m_ids.clear();
    m_model->setIds(m_ids); // no key may decide what is no longer meant
    ask();
}

void QueuePane::setDesk(const std::shared_ptr<const ReviewDesk> &desk)
{
    m_desk = desk;
    m_decided.clear();
    m_chips->count(*m_desk);
    if (m_chips->part() == QueuePart::Doubtful || m_chips->part() == QueuePart::OverLimit)
        ask();
    else
        m_model->setIds(m_ids);
    settle();
}

void QueuePane::ask()
{
    if (m_series.isNull())
        return;
    const QueueQuery query = this->query();
    m_answer.ask([query, reviewing = m_reviewing, desk = m_desk] {
        return Answer{query, reviewing.queue(query, *desk)};
    });
}

void QueuePane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    settle();
}

QList<RegistrationId> QueuePane::selected() const
{
    QList<RegistrationId> ids;
    for (const int row : m_table->selectedRowNumbers())
        ids.append(m_model->idAt(row));
    return ids;
}

RegistrationId QueuePane::nextUndecided(const QList<RegistrationId> &after) const
{
    const QSet<RegistrationId> left(after.begin(), after.end());
    const qsizetype from = after.isEmpty() ? -1 : m_ids.indexOf(after.last());
    for (qsizetype step = 1; step <= m_ids.size(); ++step) {
        const RegistrationId id = m_ids[(from + step) % m_ids.size()];
        const auto known = m_desk->proposals.constFind(id);
        if (!left.contains(id) && !m_decided.contains(id) && known != m_desk->proposals.cend()
            && isUndecided(known->state))
            return id;
    }
    return m_ids.value(qMin(from + 1, m_ids.size() - 1));
}

void QueuePane::choose(RegistrationId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        select(row);
}

void QueuePane::reveal(RegistrationId id)
{
    m_current = id;
    m_mustShow = true;
    ask();
}

void QueuePane::markDecided(const QList<RegistrationId> &ids)
{
    for (const RegistrationId id : ids)
        m_decided.insert(id);
}

void QueuePane::focusList()
{
    m_table->setFocus();
}

QueueQuery QueuePane::query() const
{
    return {m_series,
            m_session,
            m_chips->part(),
            m_filter->text().simplified(),
            orderOf(m_table->sortColumn()),
            m_table->isDescending(),
            0};
}

void QueuePane::take(const Answer &answer)
{
    if (!answer.ids) {
        settle(worded(answer.ids.error()));
        emit failed(answer.ids.error());
        return;
    }
    const bool isOther = m_shown != answer.query;
    m_shown = answer.query;
    int row = int(m_ids.indexOf(m_current)); // where the one that is gone stood
    const QList<RegistrationId> before = selected();
    m_isTaking = true;
    m_ids = *answer.ids;
    m_model->setIds(m_ids);
    m_isTaking = false;
    settle();
    const int now = m_model->rowOf(m_current);
    if (m_mustShow && now < 0
        && (m_chips->part() != QueuePart::All || !m_filter->text().isEmpty())) {
        m_filter->clear();
        m_pause.stop();
        m_chips->setPart(QueuePart::All);
        ask();
        return;
    }
    m_mustShow = false;
    if (now >= 0)
        row = now;
    row = qBound(0, isOther && now < 0 ? 0 : row, int(m_ids.size()) - 1);
    if (m_ids.isEmpty()) {
        m_current = {};
        emit currentChanged({});
        emit selectionChanged();
    } else if (now < 0 || before.size() < 2 || selected() != before) {
        select(row);
    }
}

void QueuePane::settle(const QString &fault)
{
    const bool isEmpty = m_model->rowCount() == 0;
    const bool isNone = m_desk->counts.all == 0;
    showCount();
    m_emptyText->setText(fault);
    if (!fault.isEmpty()) {
        m_emptyTitle->setText(tr("The list cannot be shown"));
    } else if (isNone) {
        m_emptyTitle->setText(tr("Nobody has registered here yet"));
        m_emptyText->setText(
            tr("Who may take part is decided here. Import the list that your registration system "
               "gives out, or paste rows of a table (Ctrl+V): each registration comes with a "
               "proposal and its reasons, and you decide with one key."));
    } else {
        m_emptyTitle->setText(m_filter->text().isEmpty() && m_chips->part() == QueuePart::Pending
                                  ? tr("Everything is decided")
                                  : tr("Nothing here"));
    }
    m_emptyText->setVisible(!m_emptyText->text().isEmpty());
    m_firstStep->setText(isNone ? tr("Import registrations…") : tr("Show all"));
    m_firstStep->setVisible(fault.isEmpty() && (!isNone || !m_isReadOnly));
    const bool hasFocus = m_table->hasFocus() || m_firstStep->hasFocus();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (hasFocus)
        (isEmpty ? static_cast<QWidget *>(m_firstStep) : m_table)->setFocus();
}

void QueuePane::showCount()
{
    const int rows = m_model->rowCount();
    const qsizetype chosen = m_table->selectionModel()->selectedRows().size();
    m_count->setText(rows == 0        ? QString()
                         : chosen > 1 ? tr("%L1 listed, %L2 of them selected").arg(rows).arg(chosen)
                                      : tr("%L1 listed").arg(rows));
}

void QueuePane::select(int row)
{
    const int column = m_table->horizontalHeader()->logicalIndex(0);
    m_isTaking = true;
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, column),
                                               QItemSelectionModel::ClearAndSelect
                                                   | QItemSelectionModel::Rows);
    m_table->scrollTo(m_model->index(row, column));
    m_isTaking = false;
    showCount();
    m_current = m_model->idAt(row);
    emit currentChanged(m_current);
    emit selectionChanged();
}

} // namespace convenor
