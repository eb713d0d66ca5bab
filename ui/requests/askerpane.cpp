// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/askerpane.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "usecases/wording.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseBeforeLook = 120;
constexpr int linesOfPaste = 3;
constexpr int linesOfPeople = 5;

/// Takes no more of what is pasted than is read.
class PasteBox final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void insertFromMimeData(const QMimeData *source) override
    {
        if (!source->hasText())
            return;
        insertPlainText(source->text().left(longestPaste));
        moveCursor(QTextCursor::Start); // who wrote stands at the beginning
    }
    bool canInsertFromMimeData(const QMimeData *source) const override { return source->hasText(); }
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString sentWords(const SessionAsked &each)
{
    if (each.sent.isEmpty())
        return {};
    const NotesSent &last = each.sent.first();
    return last.sentAt.isValid()
        ? dateWords(PartialDate(last.sentAt.toLocalTime().date()))
        : AskerPane::tr("draft of %1")
              .arg(dateWords(PartialDate(last.madeAt.toLocalTime().date())));
}

QList<Column<SessionAsked>> columns()
{
    return {
        {AskerPane::tr("Session"),
         [](const SessionAsked &each) { return u"%1. %2"_s.arg(each.number).arg(each.title); }},
        {AskerPane::tr("May have the notes"),
         [](const SessionAsked &each) {
             return each.entitlement.isEntitled() ? AskerPane::tr("✓ Yes") : AskerPane::tr("✗ No");
         }},
        {AskerPane::tr("Proposed"),
         [](const SessionAsked &each) { return label(each.proposal.answer); }},
        {AskerPane::tr("Request"),
         [](const SessionAsked &each) {
             const Request request = each.request();
             return request.id.isNull() ? QString() : stateLabel(request.state, request.reason);
         }},
        {AskerPane::tr("Notes sent"), sentWords},
    };
}

QString personWords(const PersonRow &row)
{
    return joined({row.name, row.organizationName, row.email});
}

} // namespace

AskerPane::AskerPane(Workspace &workspace, SeriesId series, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_series(series)
    , m_paste(new PasteBox(this))
    , m_people(new QListWidget(this))
    , m_new(new QWidget(this))
    , m_name(new QLineEdit(m_new))
    , m_address(new QLineEdit(m_new))
    , m_who(new QLabel(this))
    , m_model(new RowsModel<SessionAsked>(columns(), this))
    , m_sessions(new QTableView(this))
    , m_reasons(new QLabel(this))
    , m_wish(new QWidget(this))
    , m_what(new QLineEdit(m_wish))
    , m_day(new QDateEdit(QDate::currentDate(), m_wish))
{
    setObjectName(u"askerPane"_s);
    buildPaste();
    buildNewcomer();
    buildSessions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_paste);
    layout->addWidget(m_people);
    layout->addWidget(m_who);
    layout->addWidget(m_new);
    layout->addWidget(m_sessions, 1);
    layout->addWidget(m_reasons);
    layout->addWidget(m_wish);
    layout->addStretch(0); // where nobody is shown
    setAsking(failure(ErrorKind::NotFound, {}), {});
}

void AskerPane::buildPaste()
{
    m_paste->setObjectName(u"pasteEdit"_s);
    m_paste->setAccessibleName(tr("Who asks"));
    m_paste->setPlaceholderText(tr("Paste an address, a name or a whole mail"));
    m_paste->setTabChangesFocus(true);
    m_paste->setLineWrapMode(QPlainTextEdit::NoWrap);
    const int line = m_paste->fontMetrics().lineSpacing();
    m_paste->setFixedHeight(linesOfPaste * line + 2 * gridStep);
    m_people->setObjectName(u"askerList"_s);
    m_people->setAccessibleName(tr("Who it may be"));
    m_people->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeLook);
    connect(m_paste, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, &AskerPane::seek);
    connect(m_people, &QListWidget::currentRowChanged, this, &AskerPane::choose);
}

void AskerPane::buildNewcomer()
{
    m_who->setObjectName(u"askerLabel"_s);
    showPlain(m_who);
    m_who->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_name->setObjectName(u"newcomerNameEdit"_s);
    m_address->setObjectName(u"newcomerAddressEdit"_s);
    auto *form = new QFormLayout(m_new);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&E-mail"), m_address);
    m_new->hide();
}

void AskerPane::buildSessions()
{
    m_sessions->setObjectName(u"askedSessionsTable"_s);
    m_sessions->setAccessibleName(tr("Sessions"));
    m_sessions->setModel(m_model);
    m_sessions->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_sessions->setShowGrid(false);
    m_sessions->setWordWrap(false);
    m_sessions->setTabKeyNavigation(false);
    m_sessions->verticalHeader()->hide();
    m_sessions->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_sessions->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_sessions->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_reasons->setObjectName(u"reasonsLabel"_s);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    showPlain(m_reasons);
    m_what->setObjectName(u"whatEdit"_s);
    m_what->setText(tr("Notes and presentations"));
    m_day->setObjectName(u"askedOnEdit"_s);
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(QDate::currentDate());
    auto *form = new QFormLayout(m_wish);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Asked &for"), m_what);
    form->addRow(tr("Asked &on"), m_day);
    connect(m_sessions->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showReasons();
        emit changed();
    });
}

void AskerPane::show(PersonId person, SessionId session)
{
    {
        const QSignalBlocker blocker(m_paste);
        m_paste->clear();
    }
    m_pause.stop();
    m_candidates.clear();
    m_people->hide();
    m_new->hide();
    m_person = person;
    setAsking(Requests(m_workspace).look(m_series, person), {session});
}

void AskerPane::ask()
{
    if (!m_asking)
        return;
    QList<SessionId> sessions;
    for (const SessionAsked &each : selected())
        sessions.append(each.id);
    const Requests requests(m_workspace);
    setAsking(m_person.isNull() ? requests.look(m_series, newcomer())
                                : requests.look(m_series, m_person),
              sessions);
}

void AskerPane::focusPaste()
{
    m_paste->setFocus();
    m_paste->selectAll();
}

Sender AskerPane::newcomer() const
{
    return {m_name->text(), m_address->text()};
}

/// Those who have the address come first, then who is similar, then each sender as somebody new.
void AskerPane::seek()
{
    const auto sought = Requests(m_workspace).seek(m_series, m_paste->toPlainText());
    if (!sought) {
        emit failed(sought.error());
        return;
    }
    const QSignalBlocker blocker(m_people);
    m_people->clear();
    m_candidates.clear();
    for (const Sought &each : *sought) {
        for (const PersonRow &row : each.known)
            addCandidate({row.id, each.sender}, personWords(row));
        for (const PersonRow &row : each.similar)
            addCandidate({row.id, each.sender}, tr("%1 – similar").arg(personWords(row)));
        if (each.known.isEmpty())
            addCandidate(
                {{}, each.sender},
                tr("%1 – somebody new").arg(joined({each.sender.name, each.sender.address})));
    }
    m_people->setVisible(m_candidates.size() > 1);
    const int lines = int(qMin(m_candidates.size(), qsizetype(linesOfPeople)));
    m_people->setFixedHeight(lines * (m_people->fontMetrics().lineSpacing() + 2) + gridStep);
    const bool isCertain = !sought->isEmpty()
        && (sought->first().known.size() == 1
            || (m_candidates.size() == 1 && sought->first().known.isEmpty()))
        && !(sought->first().sender.address.isEmpty() && m_candidates.size() > 1);
    m_people->setCurrentRow(isCertain ? 0 : -1);
    choose(isCertain ? 0 : -1);
    if (!isCertain && !m_paste->toPlainText().trimmed().isEmpty())
        m_who->setText(m_candidates.isEmpty()
                           ? tr("There is no address in it, and no name that could be looked up")
                           : tr("Choose who it is"));
}

void AskerPane::addCandidate(const Candidate &candidate, const QString &text)
{
    m_candidates.append(candidate);
    m_people->addItem(text);
}

void AskerPane::choose(int row)
{
    m_new->hide();
    if (row < 0 || row >= m_candidates.size()) {
        m_person = {};
        setAsking(failure(ErrorKind::NotFound, {}), {});
        return;
    }
    const Candidate &candidate = m_candidates[row];
    m_person = candidate.person;
    if (m_person.isNull()) {
        m_name->setText(candidate.sender.name);
        m_address->setText(candidate.sender.address);
        m_new->show();
    }
    const Requests requests(m_workspace);
    setAsking(m_person.isNull() ? requests.look(m_series, candidate.sender)
                                : requests.look(m_series, m_person),
              {});
}

void AskerPane::setAsking(const Result<AskingPerson> &asking, const QList<SessionId> &sessions)
{
    m_asking.reset();
    if (asking)
        m_asking = *asking;
    else if (!asking.error().reason.code.isEmpty() && asking.error().kind != ErrorKind::NotFound)
        emit failed(asking.error());
    for (QWidget *part :
         {static_cast<QWidget *>(m_sessions), static_cast<QWidget *>(m_reasons), m_wish})
        part->setVisible(m_asking.has_value());
    m_who->setText(tr("You see who it is, whether they may have the notes of each session and why, "
                      "log what they ask for, and answer."));
    m_who->setFont(m_asking ? headingFont(font()) : font());
    if (m_asking) {
        const PersonRow &person = m_asking->person;
        m_who->setText(
            m_person.isNull()
                ? tr("Somebody new: logging the request adds them to the directory")
                : joined({m_asking->shownName, person.position, person.organizationName,
                          person.email,
                          m_asking->chosen.securityConcern ? tr("security concern") : QString()}));
    }
    m_model->setRows(m_asking ? m_asking->sessions : QList<SessionAsked>());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (sessions.contains(m_model->rows()[row].id))
            m_sessions->selectionModel()->select(
                m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    showReasons();
    emit changed();
}

QList<SessionAsked> AskerPane::selected() const
{
    QList<SessionAsked> sessions;
    for (const QModelIndex &index : m_sessions->selectionModel()->selectedRows())
        sessions.append(m_model->rows().value(index.row()));
    return sessions;
}

QString AskerPane::what() const
{
    return m_what->text();
}

QDate AskerPane::askedAt() const
{
    const QDate day = m_day->date();
    return day == QDate::currentDate() ? QDate() : day;
}

void AskerPane::showReasons()
{
    const QList<SessionAsked> chosen = selected();
    if (chosen.size() != 1) {
        m_reasons->setText(m_asking ? tr("Choose the session that they ask for") : QString());
        return;
    }
    QStringList lines{tr("%1. %2: %3")
                          .arg(QString::number(chosen.first().number), chosen.first().title,
                               label(chosen.first().proposal.answer))};
    for (const QString &reason : chosen.first().reasons)
        lines.append(u"– "_s + reason);
    const Request request = chosen.first().request();
    if (!request.reason.isEmpty())
        lines.append(request.state == RequestState::Open ? tr("Asked: %1").arg(request.reason)
                                                         : tr("Reason: %1").arg(request.reason));
    m_reasons->setText(lines.join(u'\n'));
}

} // namespace convenor
