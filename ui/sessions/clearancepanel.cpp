// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/clearancepanel.h"

#include "ui/sessions/clearanceask.h"
#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/support/words.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Who, What, Until, Answer, Comment, columnCount };

QString dayWords(QDate day)
{
    return day.isValid() ? QLocale().toString(day, u"d MMM"_s) : QString();
}

QString untilWords(const AskedParty &asked)
{
    const QString day = dayWords(asked.clearance.due);
    return asked.gap == ClearanceGap::Overdue ? ClearancePanel::tr("%1, overdue").arg(day) : day;
}

QString answerWords(const AskedParty &asked)
{
    const Clearance &clearance = asked.clearance;
    QString words = label(clearance.answer);
    if (clearance.answeredAt.isValid())
        words = u"%1, %2"_s.arg(words, dayWords(clearance.answeredAt.toLocalTime().date()));
    if (clearance.answer == ClearanceAnswer::Changes && clearance.settledAt.isValid())
        words = ClearancePanel::tr("%1; decided").arg(words);
    return words;
}

QString openWords(const AskedParty &asked)
{
    switch (*asked.gap) {
    case ClearanceGap::Waiting:
        return ClearancePanel::tr("%1 has not answered").arg(asked.name);
    case ClearanceGap::Overdue:
        return ClearancePanel::tr("%1 let %2 pass").arg(asked.name, dayWords(asked.clearance.due));
    case ClearanceGap::OpenChanges:
        return ClearancePanel::tr("changes of %1 are not decided").arg(asked.name);
    }
    return {};
}

QString stepWords(SummaryState to)
{
    switch (to) {
    case SummaryState::Draft:
        return ClearancePanel::tr("Make it a draft");
    case SummaryState::Review:
        return ClearancePanel::tr("Put into review");
    case SummaryState::Approved:
        return ClearancePanel::tr("Approve");
    case SummaryState::None:
        break;
    }
    return {};
}

} // namespace

ClearancePanel::ClearancePanel(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_sign(new QLabel(this))
    , m_state(new QLabel(this))
    , m_missing(new QLabel(this))
    , m_step(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_asked(new QTableWidget(0, columnCount, this))
    , m_ask(new ClearanceAsk(workspace, this))
    , m_askButton(new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("Ask…"), this))
    , m_withdraw(new QPushButton(tr("No longer ask"), this))
    , m_steps(new QLabel(this))
{
    setObjectName(u"clearancePanel"_s);
    buildState();
    buildAsked();
    buildDeeds();
    layOut();
}

void ClearancePanel::buildState()
{
    m_state->setObjectName(u"clearanceState"_s);
    m_missing->setObjectName(u"clearanceMissing"_s);
    m_steps->setObjectName(u"clearanceSteps"_s);
    for (QLabel *each : {m_state, m_missing, m_steps})
        showPlain(each);
    m_step->setObjectName(u"summaryStepButton"_s);
    m_back->setObjectName(u"summaryBackButton"_s);
    connect(m_step, &QPushButton::clicked, this, [this] {
        if (const auto next = nextState(m_standing.state))
            takeStep(*next);
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_standing.state == SummaryState::Approved)
            unlock();
        else
            takeStep(SummaryState::Draft);
    });
}

void ClearancePanel::buildAsked()
{
    m_asked->setObjectName(u"askedTable"_s);
    m_asked->setAccessibleName(tr("Who was asked to clear the summary"));
    m_asked->setHorizontalHeaderLabels(
        {tr("Who"), tr("What"), tr("Until"), tr("Answer"), tr("Comment")});
    m_asked->verticalHeader()->hide();
    m_asked->setShowGrid(false);
    m_asked->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_asked->setSelectionMode(QAbstractItemView::SingleSelection);
    m_asked->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_asked->setTabKeyNavigation(false);
    m_asked->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    QHeaderView *header = m_asked->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Who, QHeaderView::Stretch);
    header->setSectionResizeMode(Comment, QHeaderView::Stretch);
    connect(m_asked, &QTableWidget::currentCellChanged, this, &ClearancePanel::enable);
}

QToolButton *ClearancePanel::menuButton(const QString &name, const QString &text, QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

void ClearancePanel::buildDeeds()
{
    const auto add = [this](QMenu *menu, const QString &name, const QString &text, auto deed) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, deed);
    };
    auto *answers = new QMenu(this);
    for (const ClearanceAnswer each : {ClearanceAnswer::Cleared, ClearanceAnswer::Changes,
                                       ClearanceAnswer::NoObjection, ClearanceAnswer::Waiting})
        add(answers, wordOf(each) + u"Action"_s, label(each), [this, each] { answer(each); });
    m_answer = menuButton(u"recordAnswerButton"_s, tr("Record answer"), answers);
    auto *send = new QMenu(this);
    const auto odt = ClearanceFormat::Odt;
    const auto pdf = ClearanceFormat::Pdf;
    add(send, u"mailOdtAction"_s, tr("Mail draft with the text to be changed (ODT)…"),
        [this, odt] { sendMail(odt); });
    add(send, u"mailPdfAction"_s, tr("Mail draft with the text as PDF…"),
        [this, pdf] { sendMail(pdf); });
    send->addSeparator();
    add(send, u"saveOdtAction"_s, tr("Save the text alone (ODT)…"), [this, odt] { sendText(odt); });
    add(send, u"savePdfAction"_s, tr("Save the text alone (PDF)…"), [this, pdf] { sendText(pdf); });
    m_send = menuButton(u"sendTextButton"_s, tr("Send text"), send);
    auto *compare = new QMenu(this);
    add(compare, u"compareFileAction"_s, tr("With a document that came back…"),
        [this] { compareFile(); });
    add(compare, u"comparePastedAction"_s, tr("With the text on the clipboard"),
        [this] { comparePasted(); });
    m_compare = menuButton(u"compareButton"_s, tr("Compare returned text"), compare);
    m_askButton->setObjectName(u"askButton"_s);
    m_withdraw->setObjectName(u"withdrawButton"_s);
    connect(m_askButton, &QPushButton::clicked, this, [this] { m_ask->open(m_standing.today); });
    connect(m_ask, &ClearanceAsk::asked, this, [this](const ClearanceWish &wish) {
        const auto asked = Clearings(m_workspace).ask(m_session, wish);
        if (!asked) {
            const QString way = wayOut(asked.error());
            m_ask->tell(sentence(worded(asked.error()) + (way.isEmpty() ? way : u"; "_s + way)));
            return;
        }
        m_ask->hide();
        emit done(tr("Asked to clear the summary; now send the text"));
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const AskedParty *asked = current())
            finish(Clearings(m_workspace).withdraw(m_session, asked->clearance.id),
                   tr("%1 is no longer asked").arg(asked->name));
    });
}

void ClearancePanel::layOut()
{
    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_sign, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    state->addWidget(m_back, 0, Qt::AlignTop);
    state->addWidget(m_step, 0, Qt::AlignTop);
    auto *deeds = new QHBoxLayout;
    for (QWidget *each : QList<QWidget *>{m_askButton, m_send, m_answer, m_compare, m_withdraw})
        deeds->addWidget(each);
    deeds->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(state);
    layout->addWidget(m_missing);
    layout->addWidget(m_asked);
    layout->addLayout(deeds);
    layout->addWidget(m_ask);
    layout->addWidget(m_steps);
}

void ClearancePanel::show(SessionId session)
{
    if (session != m_session)
        m_ask->hide();
    m_session = session;
    load();
}

void ClearancePanel::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    enable();
}

void ClearancePanel::load()
{
    const auto standing = Clearings(m_workspace).standing(m_session);
    m_standing = standing.value_or(ClearanceStanding());
    showState();
    showAsked();
    enable();
}

void ClearancePanel::showState()
{
    m_sign->setPixmap(signOf(m_standing.state).pixmap(16, 16));
    QString state = label(m_standing.state);
    QStringList lines;
    for (const SummaryStep &step : std::as_const(m_standing.steps)) {
        QString line =
            u"%1, %2: %3"_s.arg(QLocale().toString(step.at.toLocalTime().date(), u"d MMM yyyy"_s),
                                step.by, label(step.state));
        if (!step.reason.isEmpty())
            line += u" – "_s + step.reason;
        lines.append(line);
    }
    if (m_standing.state == SummaryState::Approved)
        state = tr("%1 and locked").arg(state);
    m_state->setText(state);
    m_steps->setText(lines.join(u'\n'));
    m_steps->setVisible(!lines.isEmpty());
    QStringList missing;
    for (const AskedParty &each : m_standing.open())
        missing.append(openWords(each));
    const bool isBeforeApproval = m_standing.state != SummaryState::Approved;
    if (!m_standing.hasText)
        m_missing->setText(tr("Write the summary first; then ask those who are to clear it."));
    else if (!isBeforeApproval)
        m_missing->clear();
    else if (m_standing.asked.isEmpty())
        m_missing->setText(tr("Nobody was asked to clear it yet."));
    else if (missing.isEmpty())
        m_missing->setText(tr("Everybody who was asked is done with it."));
    else
        m_missing->setText(tr("Missing for the approval: %1").arg(missing.join(u"; "_s)));
    m_missing->setVisible(!m_missing->text().isEmpty());
}

void ClearancePanel::showAsked()
{
    const QSignalBlocker blocker(m_asked);
    const int row = m_asked->currentRow();
    m_asked->clearContents();
    m_asked->setRowCount(int(m_standing.asked.size()));
    for (int i = 0; i < m_asked->rowCount(); ++i) {
        const AskedParty &each = m_standing.asked[i];
        const Clearance &clearance = each.clearance;
        QString what = clearance.scope ? label(*clearance.scope) : QString();
        if (each.isOutdated)
            what = tr("%1 (changed since)").arg(what);
        const QString cells[] = {each.name, what, untilWords(each), answerWords(each),
                                 clearance.comment};
        for (int column = 0; column < columnCount; ++column) {
            auto *item = new QTableWidgetItem(cells[column].simplified());
            item->setToolTip(plainToolTip(cells[column]));
            m_asked->setItem(i, column, item);
        }
        if (each.gap == ClearanceGap::Overdue)
            m_asked->item(i, Until)->setIcon(QIcon::fromTheme(u"dialog-warning"_s));
    }
    m_asked->setCurrentCell(qBound(0, row, m_asked->rowCount() - 1), Who);
    m_asked->setVisible(m_asked->rowCount() > 0);
    const int line = m_asked->verticalHeader()->defaultSectionSize();
    m_asked->setFixedHeight(line * qBound(2, m_asked->rowCount() + 1, 8) + 8);
}

const AskedParty *ClearancePanel::current() const
{
    const int row = m_asked->currentRow();
    return row >= 0 && row < m_standing.asked.size() ? &m_standing.asked[row] : nullptr;
}

void ClearancePanel::enable()
{
    const bool canWrite = !m_isReadOnly && !m_session.isNull();
    const bool isApproved = m_standing.state == SummaryState::Approved;
    const auto next = nextState(m_standing.state);
    m_step->setText(next ? stepWords(*next) : QString());
    m_step->setVisible(next && canWrite);
    m_step->setEnabled(m_standing.hasText);
    m_back->setText(isApproved ? tr("Unlock…") : tr("Back to draft"));
    m_back->setVisible(canWrite && (isApproved || m_standing.state == SummaryState::Review));
    m_askButton->setEnabled(canWrite && m_standing.hasText && !isApproved);
    const AskedParty *asked = current();
    for (QToolButton *each : {m_answer, m_send})
        each->setEnabled(canWrite && asked);
    m_compare->setEnabled(canWrite && asked && !isApproved);
    m_withdraw->setEnabled(canWrite && asked);
    for (QAction *each : m_answer->menu()->actions()) {
        if (each->objectName() == u"no_objectionAction")
            each->setEnabled(asked && asked->mayCountAsNoObjection);
    }
}

void ClearancePanel::takeStep(SummaryState to)
{
    QString reason;
    if (to == SummaryState::Approved && !m_standing.open().isEmpty()) {
        QStringList missing;
        for (const AskedParty &each : m_standing.open())
            missing.append(openWords(each));
        reason = m_prompts.text(tr("Approve all the same?"),
                                tr("%1.\nWhy is it approved without them?")
                                    .arg(sentence(missing.join(u"; "_s)).chopped(1)),
                                {});
        if (reason.trimmed().isEmpty())
            return;
    }
    finish(Clearings(m_workspace).step(m_session, to, reason),
           tr("Summary: %1").arg(label(to).toLower()));
}

void ClearancePanel::unlock()
{
    const QString reason =
        m_prompts.text(tr("Unlock the summary"), tr("Why is the approved text to be changed?"), {});
    if (!reason.trimmed().isEmpty())
        finish(Clearings(m_workspace).step(m_session, SummaryState::Review, reason),
               tr("Summary unlocked"));
}

void ClearancePanel::answer(ClearanceAnswer answer)
{
    const AskedParty *asked = current();
    if (!asked)
        return;
    QString comment = asked->clearance.comment;
    if (answer == ClearanceAnswer::Changes)
        comment = m_prompts.text(tr("Changes asked for"), tr("What do they ask for?"), comment);
    finish(Clearings(m_workspace).answer(m_session, asked->clearance.id, answer, comment),
           u"%1: %2"_s.arg(asked->name, label(answer).toLower()));
}

void ClearancePanel::sendText(ClearanceFormat format)
{
    const AskedParty *asked = current();
    if (!asked)
        return;
    const bool isOdt = format == ClearanceFormat::Odt;
    Clearings clearings(m_workspace);
    const Id<Clearance> id = asked->clearance.id;
    const QString path = m_prompts.fileToSave(
        tr("Save the text"),
        clearings.fileName(m_session, id, isOdt ? u"odt"_s : u"pdf"_s).value_or(QString()),
        isOdt ? tr("OpenDocument text (*.odt)") : tr("PDF document (*.pdf)"));
    if (!path.isEmpty())
        finish(clearings.saveText(m_session, id, path),
               tr("Text saved: %1").arg(QFileInfo(path).fileName()));
}

void ClearancePanel::sendMail(ClearanceFormat format)
{
    const AskedParty *asked = current();
    if (!asked)
        return;
    Clearings clearings(m_workspace);
    const Id<Clearance> id = asked->clearance.id;
    if (const auto draft = clearings.draft(m_session, id, format); !draft) {
        emit failed(draft.error());
        return;
    }
    const QString path = m_prompts.fileToSave(
        tr("Save the mail draft"), clearings.fileName(m_session, id, u"eml"_s).value_or(QString()),
        tr("Mail draft (*.eml)"));
    if (!path.isEmpty())
        finish(clearings.saveMail(m_session, id, format, path),
               tr("Mail draft saved: %1. Open it in your mail program and send it there.")
                   .arg(QFileInfo(path).fileName()));
}

void ClearancePanel::compareFile()
{
    const AskedParty *asked = current();
    if (!asked)
        return;
    const QString path = m_prompts.fileToOpen(tr("Choose the document that came back"),
                                              tr("Text documents (*.odt *.docx)"));
    if (!path.isEmpty())
        hand(Clearings(m_workspace).compareFile(m_session, asked->clearance.id, path),
             asked->clearance.id);
}

void ClearancePanel::comparePasted()
{
    const AskedParty *asked = current();
    if (!asked)
        return;
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        emit told(tr("Copy the returned text first; it is taken from the clipboard"));
        return;
    }
    hand(Clearings(m_workspace).comparePasted(m_session, asked->clearance.id, text),
         asked->clearance.id);
}

void ClearancePanel::hand(const Result<Comparison> &comparison, Id<Clearance> clearance)
{
    if (!comparison)
        emit failed(comparison.error());
    else if (comparison->changes.isEmpty() && comparison->comments.isEmpty())
        emit told(tr("Nothing is different from what they were sent"));
    else
        emit compared(m_session, clearance, *comparison);
}

/// The panel follows the change of the workspace.
void ClearancePanel::finish(const Result<void> &result, const QString &message)
{
    if (result)
        emit done(message);
    else
        emit failed(result.error());
}

} // namespace convenor
