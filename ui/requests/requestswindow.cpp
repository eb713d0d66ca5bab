// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/requestswindow.h"

#include "publish/requestletter.h"
#include "ui/requests/askerpane.h"
#include "ui/requests/requestlist.h"
#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/support/theme.h"
#include "ui/widgets/reasonbar.h"
#include "usecases/notesmail.h"
#include "usecases/requestanswers.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QUrl>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    const char *name;
    const char *text;
    const char *icon;
    Qt::Key key;
};
constexpr Look looks[] = {
    {"logRequestAction", QT_TRANSLATE_NOOP("RequestsWindow", "Log request"), "list-add", Qt::Key_L},
    {"grantAction", QT_TRANSLATE_NOOP("RequestsWindow", "Grant"), "dialog-ok-apply", Qt::Key_G},
    {"declineAction", QT_TRANSLATE_NOOP("RequestsWindow", "Decline"), "dialog-cancel", Qt::Key_D},
    {"askBackAction", QT_TRANSLATE_NOOP("RequestsWindow", "Ask back"), "help-about", Qt::Key_B},
    {"reopenAction", QT_TRANSLATE_NOOP("RequestsWindow", "Open again"), "edit-reset", Qt::Key_U},
    {"answerAction", QT_TRANSLATE_NOOP("RequestsWindow", "Answer…"), "mail-message-new", Qt::Key_A},
    {"openPersonAction", QT_TRANSLATE_NOOP("RequestsWindow", "Open person"), "user-identity",
     Qt::Key_P},
};

template <class E, class Text>
QStringList usualTexts(Text text)
{
    QStringList texts;
    for (size_t i = 0; i < wordsOf<E>.size(); ++i)
        texts.append(text(E(i), QLocale().name()));
    return texts;
}

} // namespace

RequestsWindow::RequestsWindow(Workspace &workspace, Prompts &prompts, SeriesId series,
                               QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_series(series)
    , m_list(new RequestList(workspace, series, this))
    , m_pane(new AskerPane(workspace, series, this))
    , m_reason(new ReasonBar(this))
    , m_letter(new QPlainTextEdit(this))
    , m_message(new QLabel(this))
{
    setObjectName(u"requestsWindow"_s);
    setWindowTitle(tr("Requests for notes"));
    resize(1180, 720);
    m_letter->setObjectName(u"answerPreview"_s);
    m_letter->setAccessibleName(tr("The answer"));
    m_letter->setReadOnly(true);
    m_letter->setTabChangesFocus(true);
    constexpr int fewLines = 170;
    m_letter->setMinimumHeight(fewLines);
    m_message->setObjectName(u"requestMessage"_s);
    showPlain(m_message);
    buildActions();
    layOut();
    connect(m_list, &RequestList::chosen, this, [this](const RequestRow &row) {
        if (!row.id.isNull())
            m_pane->show(row.person, row.session);
        settle();
    });
    connect(m_list, &RequestList::failed, this, &RequestsWindow::tell);
    connect(m_pane, &AskerPane::failed, this, &RequestsWindow::tell);
    connect(m_pane, &AskerPane::changed, this, &RequestsWindow::settle);
    connect(m_reason, &ReasonBar::given, this, [this](const QString &reason) {
        if (const auto deed = std::exchange(m_question, {}))
            decide(*deed, reason);
    });
    connect(m_reason, &ReasonBar::cancelled, this, [this] {
        m_question.reset();
        m_reason->hide();
        m_pane->table()->setFocus();
    });
    m_list->ask();
    settle();
    m_pane->focusPaste();
}

void RequestsWindow::buildActions()
{
    for (int i = Log; i <= Open; ++i) {
        const Look &look = looks[i];
        auto *action =
            new QAction(QIcon::fromTheme(QLatin1StringView(look.icon)), tr(look.text), this);
        action->setObjectName(QLatin1StringView(look.name));
        action->setShortcut(look.key);
        action->setShortcutContext(Qt::WidgetShortcut); // letters are keys in the lists alone
        action->setIconText(u"%1  (%2)"_s.arg(
            tr(look.text), QKeySequence(look.key).toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, [this, i] { doIt(Deed(i)); });
        for (QTableView *table : {m_list->table(), m_pane->table()}) {
            table->addAction(action);
            table->setContextMenuPolicy(Qt::ActionsContextMenu);
        }
        m_actions.append(action);
    }
}

void RequestsWindow::layOut()
{
    auto *buttons = new QHBoxLayout;
    for (QAction *action : std::as_const(m_actions)) {
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName().replace(u"Action"_s, u"Button"_s));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_pane, 3);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    column->addWidget(m_letter, 2);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 5);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({430, 730});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_message);
}

QList<RequestId> RequestsWindow::chosen() const
{
    QList<RequestId> ids;
    const QList<RequestRow> rows = m_list->selected();
    if (rows.size() > 1) {
        for (const RequestRow &row : rows)
            ids.append(row.id);
        return ids;
    }
    for (const SessionAsked &each : m_pane->selected()) {
        if (const RequestId id = each.request().id; !id.isNull())
            ids.append(id);
    }
    return ids;
}

QList<RequestId> RequestsWindow::answerable() const
{
    QList<RequestId> ids;
    for (const SessionAsked &each : m_pane->selected()) {
        const Request request = each.request();
        if (!request.id.isNull() && !each.entitlement.isEntitled()
            && (request.state == RequestState::Declined || isAskedBack(request)))
            ids.append(request.id);
    }
    return ids;
}

QList<SessionId> RequestsWindow::sendable() const
{
    QList<SessionId> ids;
    if (m_pane->person().isNull())
        return ids;
    for (const SessionAsked &each : m_pane->selected()) {
        if (each.entitlement.isEntitled())
            ids.append(each.id);
    }
    return ids;
}

/// What can be done now, and the answer as it stands.
void RequestsWindow::settle()
{
    const bool canWrite = !m_workspace.isReadOnly();
    const bool isAny = canWrite && !chosen().isEmpty();
    m_actions[Log]->setEnabled(canWrite && m_pane->hasAsker() && !m_pane->selected().isEmpty());
    for (const Deed deed : {Grant, Decline, AskBack, Reopen})
        m_actions[deed]->setEnabled(isAny);
    m_actions[Answer]->setEnabled(canWrite && !(answerable().isEmpty() && sendable().isEmpty()));
    m_actions[Open]->setEnabled(m_pane->hasAsker() && !m_pane->person().isNull());
    showAnswer();
}

void RequestsWindow::showAnswer()
{
    QStringList letters;
    const auto add = [&letters](const Result<MailDraft> &draft, const QString &to) {
        letters.append(draft ? tr("To: %1\nSubject: %2\n\n%3").arg(to, draft->subject, draft->text)
                             : u"%1.\n%2"_s.arg(worded(draft.error()), wayOut(draft.error())));
    };
    const NotesMail notes(m_workspace);
    for (const SessionId session : sendable()) {
        const auto plan = notes.planFor(session, m_pane->person());
        const QStringList addresses = plan ? plan->addresses() : QStringList();
        add(plan.and_then([&](const NotesPlan &to) { return notes.draft(to, {}); }),
            addresses.join(u", "_s));
    }
    if (const QList<RequestId> ids = answerable(); !ids.isEmpty()) {
        const auto draft = RequestAnswers(m_workspace).draft(ids);
        add(draft, draft ? draft->to.first().address : QString());
    }
    m_letter->setVisible(!letters.isEmpty());
    m_letter->setPlainText(letters.join(u"\n\n――――――――\n\n"_s));
}

void RequestsWindow::doIt(Deed deed)
{
    switch (deed) {
    case Log:
        return logRequest();
    case Grant:
    case Reopen:
        m_asked = chosen();
        return decide(deed, {});
    case Decline:
    case AskBack:
        return askWhy(deed);
    case Answer:
        return answer();
    case Open:
        emit revealRequested(Kind::Person, m_pane->person().value());
    }
}

void RequestsWindow::logRequest()
{
    RequestWish wish;
    for (const SessionAsked &each : m_pane->selected())
        wish.sessions.append(each.id);
    wish.person = m_pane->person();
    wish.newcomer = m_pane->newcomer();
    wish.what = m_pane->what();
    wish.askedAt = m_pane->askedAt();
    const auto logged = Requests(m_workspace).log(wish);
    if (!logged) {
        tell(logged.error());
        return;
    }
    if (wish.person.isNull()) { // who is in the directory now
        if (const auto row = Requests(m_workspace).request(logged->first()))
            m_pane->show(row->person, row->session);
    }
    m_message->clear();
    emit done(tr("Requests logged: %L1").arg(logged->size()));
    m_pane->table()->setFocus();
}

void RequestsWindow::askWhy(Deed deed)
{
    m_asked = chosen();
    m_question = deed;
    const QList<SessionAsked> sessions = m_pane->selected();
    const RequestProposal proposal =
        sessions.isEmpty() ? RequestProposal() : sessions.first().proposal;
    if (deed == Decline)
        m_reason->askUsual(tr("Decline: why? The reason is told to the person"),
                           usualTexts<DeclineReason>(reasonText), int(likelyReason(proposal)));
    else
        m_reason->askUsual(tr("Ask back: what has to be known?"),
                           usualTexts<AskedBack>(questionText), int(likelyQuestion(proposal)));
}

void RequestsWindow::decide(Deed deed, const QString &reason)
{
    m_reason->hide();
    m_pane->table()->setFocus();
    Requests requests(m_workspace);
    const QList<RequestId> ids = m_asked;
    switch (deed) {
    case Grant:
        return finish(requests.grant(ids), tr("Requests granted: %L1"));
    case Decline:
        return finish(requests.decline(ids, reason), tr("Requests declined: %L1"));
    case AskBack:
        return finish(requests.askBack(ids, reason), tr("Asked back: %L1"));
    case Reopen:
        return finish(requests.reopen(ids), tr("Requests open again: %L1"));
    case Log:
    case Answer:
    case Open:
        break;
    }
}

void RequestsWindow::answer()
{
    const QString folder = m_prompts.folder(tr("Save the answer into a folder"));
    if (folder.isEmpty())
        return;
    // Asked for before the first is saved, which changes what is selected.
    const QList<SessionId> notes = sendable();
    const QList<RequestId> letters = answerable();
    const PersonId person = m_pane->person();
    for (const SessionId session : notes) {
        if (const auto saved = NotesMail(m_workspace).saveFor(session, person, folder); !saved)
            return tell(saved.error());
    }
    if (!letters.isEmpty()) {
        if (const auto saved = RequestAnswers(m_workspace).save(letters, folder); !saved)
            return tell(saved.error());
    }
    const QString message = tr("Answer saved as a draft");
    m_message->setText(message);
    emit done(message);
    if (m_prompts.confirm(message,
                          tr("Open it in your mail program, look at it and send it there. Then say "
                             "under “Write to registered people”, “Written”, that it was sent."),
                          tr("Open the folder")))
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

/// The lists follow the change of the workspace.
void RequestsWindow::finish(const Result<int> &result, const QString &message)
{
    if (!result) {
        tell(result.error());
    } else if (*result == 0) {
        m_message->setText(tr("That is decided so already"));
    } else {
        m_message->clear();
        emit done(message.arg(*result));
    }
}

void RequestsWindow::tell(const Error &error)
{
    const QString way = wayOut(error);
    m_message->setText(way.isEmpty() ? worded(error) : u"%1: %2"_s.arg(worded(error), way));
}

void RequestsWindow::refresh(const ChangeSet &changes)
{
    if (changes.touches(Kind::Session))
        m_list->fillSessions();
    const bool isTouched = changes.touches(Kind::Request) || changes.touches(Kind::Mailing)
        || changes.touches(Kind::Person) || changes.touches(Kind::Session)
        || changes.touches(Kind::Series) || changes.touches(Kind::Organization)
        || changes.touches(Kind::Registration) || changes.touches(Kind::Material)
        || changes.touches(Kind::Note);
    if (!isTouched)
        return;
    m_list->ask();
    m_pane->ask();
    settle();
}

} // namespace convenor
