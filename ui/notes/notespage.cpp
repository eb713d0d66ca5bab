// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notespage.h"

#include "ui/notes/notebar.h"
#include "ui/notes/notedelegate.h"
#include "ui/notes/notefilters.h"
#include "ui/notes/notesheader.h"
#include "ui/notes/noteview.h"
#include "ui/summary/summaryeditor.h"
#include "ui/support/firstseries.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/emptystate.h"
#include "usecases/lookup.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString summaryKey = u"notes/summary"_s;
const QString splitterKey = u"notes/summarySplitter"_s;
const QString largeKey = u"notes/largeType"_s;
constexpr double scales[] = {1, 1.35, 1.8, 2.4};
constexpr int sharedScale = 2; ///< of the button
constexpr int tick = 1000; // ms

} // namespace

NotesPage::NotesPage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_programme(workspace)
    , m_notes(workspace)
    , m_stack(new QStackedLayout(this))
    , m_model(new NoteModel(this))
{
    setObjectName(u"notesPage"_s);
    m_desk = makeDesk();
    m_stack->addWidget(m_desk);
    makeEmptyStates();
    makeKeys();
    connectParts();
    connectView();
    connectSummary();
    m_view->setReadOnly(workspace.isReadOnly());
    m_bar->setVisible(!workspace.isReadOnly());
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &NotesPage::showTime);
    setLarge(QSettings().value(largeKey).toInt());
}

QWidget *NotesPage::makeDesk()
{
    auto *desk = new QWidget(this);
    m_header = new NotesHeader(desk);
    m_filters = new NoteFilters(desk);
    m_hidden = new QLabel(desk);
    m_hidden->setObjectName(u"hiddenNotesLabel"_s);
    showPlain(m_hidden);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_hidden->setFont(bold);
    m_hidden->hide();
    m_view = new NoteView(m_model, desk);
    m_bar = new NoteBar(desk);
    m_splitter = new QSplitter(desk);
    m_splitter->setObjectName(u"notesSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    auto *notes = new QWidget(m_splitter);
    auto *left = new QVBoxLayout(notes);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(gridStep);
    left->addWidget(m_filters);
    left->addWidget(m_hidden);
    left->addWidget(m_view, 1);
    left->addWidget(m_bar);
    m_summary = new SummaryEditor(workspace(), prompts(), m_splitter);
    m_splitter->addWidget(notes);
    m_splitter->addWidget(m_summary);
    auto *layout = new QVBoxLayout(desk);
    layout->setContentsMargins(gridStep, 0, gridStep, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);
    desk->setFocusProxy(m_bar);
    return desk;
}

void NotesPage::makeEmptyStates()
{
    m_noSession = new EmptyState(
        u"noSessionForNotes"_s, tr("No session yet"),
        tr("Here you type what is said in a session: one line a note, filed with its time, with "
           "who said it and for whom it is. Plan a session first."),
        tr("Plan the first session"), this);
    m_noSession->setReadOnly(workspace().isReadOnly());
    m_noSeries = noSeriesYet(workspace(), this);
    m_stack->addWidget(m_noSession);
    m_stack->addWidget(m_noSeries);
    connect(m_noSession, &EmptyState::firstStepTaken, this, [this] {
        Session session;
        session.series = m_series;
        session.title = tr("New session");
        const auto added = m_programme.addSession(session);
        if (!added) {
            emit failed(added.error());
            return;
        }
        emit done(tr("Session added"));
        emit revealRequested(Kind::Session, added->value());
    });
    connect(m_noSeries, &EmptyState::firstStepTaken, this, [this] {
        const auto added = addFirstSeries(workspace(), prompts());
        if (added)
            emit revealRequested(Kind::Series, added->value());
        else if (added.error().kind != ErrorKind::Cancelled)
            emit failed(added.error());
    });
}

void NotesPage::makeKeys()
{
    const auto key = [this](const QString &name, const QString &text,
                            const QList<QKeySequence> &keys, const auto &deed) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, deed);
    };
    key(u"noteAudienceAction"_s, tr("Next audience"), {Qt::ALT | Qt::Key_A},
        [this] { stepAudience(); });
    key(u"startClockAction"_s, tr("Start or stop the clock"), {Qt::Key_F9},
        [this] { m_header->toggleClock(m_notes.now()); });
    key(u"showSummaryAction"_s, tr("Summary beside the notes"), {Qt::Key_F7},
        [this] { m_header->summaryButton()->click(); });
    key(u"sharedScreenAction"_s, tr("Shared screen"), {Qt::Key_F8},
        [this] { m_header->sharedButton()->toggle(); });
    key(u"largerTypeAction"_s, tr("Larger type"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal},
        [this] { setLarge(m_large + 1); });
    key(u"smallerTypeAction"_s, tr("Smaller type"), {QKeySequence::ZoomOut},
        [this] { setLarge(m_large - 1); });
    key(u"usualTypeAction"_s, tr("Usual type"), {Qt::CTRL | Qt::Key_0}, [this] { setLarge(0); });
    key(u"findNotesAction"_s, tr("Search the notes"), {QKeySequence::Find},
        [this] { m_filters->focusSearch(); });
}

void NotesPage::connectParts()
{
    connect(m_header, &NotesHeader::sessionChosen, this, &NotesPage::showSession);
    connect(m_header, &NotesHeader::mailAsked, this,
            [this] { emit notesMailRequested(m_session); });
    connect(m_header, &NotesHeader::clockAsked, this,
            [this] { m_header->toggleClock(m_notes.now()); });
    connect(m_header, &NotesHeader::ruleAsked, this,
            [this] { tell(m_notes.keepToRule(m_session), tr("Names taken off")); });
    connect(m_header->largeButton(), &QPushButton::clicked, this,
            [this](bool isLarge) { setLarge(isLarge ? sharedScale : 0); });
    connect(m_header->sharedButton(), &QPushButton::toggled, this, &NotesPage::setShared);
    connect(m_filters, &NoteFilters::changed, this, &NotesPage::showNotes);
    connect(m_bar, &NoteBar::entered, this, &NotesPage::file);
    connect(m_bar, &NoteBar::namesChanged, this,
            [this] { m_view->notes()->setNames(m_bar->names()); });
    connect(m_bar->edit(), &NoteEdit::recallAsked, this, &NotesPage::recall);
    connect(m_bar->edit(), &NoteEdit::refused, this, &Page::failed);
}

void NotesPage::connectView()
{
    connect(m_model, &NoteModel::lineEdited, this, &NotesPage::edit);
    connect(m_view->notes(), &NoteDelegate::splitAsked, this, &NotesPage::split);
    connect(m_view->notes(), &NoteDelegate::refused, this, &Page::failed);
    connect(m_view->notes(), &QAbstractItemDelegate::closeEditor, this, [this] {
        if (std::exchange(m_isRecalled, false))
            m_bar->setFocus();
    });
    connect(m_view, &NoteView::audienceAsked, this, [this](Audience audience) {
        tell(m_notes.setAudience(m_view->selected(), audience),
             tr("Now for: %1").arg(label(audience)));
    });
    connect(m_view, &NoteView::kindAsked, this, [this](std::optional<NoteKind> kind) {
        tell(m_notes.setKind(m_view->selected(), kind),
             kind ? tr("Now: %1").arg(label(*kind)) : tr("Now without a kind"));
    });
    connect(m_view, &NoteView::joinAsked, this, &NotesPage::join);
    connect(m_view, &NoteView::moveAsked, this, &NotesPage::move);
    connect(m_view, &NoteView::removeAsked, this, &NotesPage::remove);
    connect(m_view, &NoteView::left, this, [this] { m_bar->setFocus(); });
}

void NotesPage::connectSummary()
{
    connect(m_header->summaryButton(), &QPushButton::clicked, this, [this](bool isShown) {
        QSettings().setValue(summaryKey, isShown);
        showSummary(isShown);
        if (isShown)
            m_summary->focusText();
    });
    connect(m_view, &NoteView::sendAsked, this, &NotesPage::sendToSummary);
    connect(m_summary, &SummaryEditor::done, this, &Page::done);
    connect(m_summary, &SummaryEditor::failed, this, &Page::failed);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(splitterKey, m_splitter->saveState()); });
    m_splitter->restoreState(QSettings().value(splitterKey).toByteArray());
    showSummary(QSettings().value(summaryKey, false).toBool());
}

void NotesPage::showSummary(bool isShown)
{
    m_header->summaryButton()->setChecked(isShown);
    if (!isShown)
        m_summary->commit();
    // A draft is not for the participants who see a shared screen.
    m_summary->setVisible(isShown && !m_isShared);
}

void NotesPage::sendToSummary()
{
    const QList<NoteId> ids = m_view->selected();
    if (ids.isEmpty())
        return;
    if (m_summary->isHidden() && !m_isShared)
        showSummary(true);
    if (m_summary->insertNotes(ids, true))
        emit done(tr("Sent to the summary: %1").arg(ids.size()));
}

void NotesPage::writeSummary(SessionId session)
{
    const auto value = m_programme.session(session);
    if (!value) {
        emit failed(value.error());
        return;
    }
    if (value->series != m_series)
        setSeries(value->series);
    showSession(session);
    showSummary(true);
    m_summary->focusText();
}

void NotesPage::setSeries(SeriesId series)
{
    if (series != m_series) {
        commitPending();
        m_session = {};
    }
    m_series = series;
    loadSessions();
}

void NotesPage::loadSessions()
{
    if (m_series.isNull()) {
        m_stack->setCurrentWidget(m_noSeries);
        return;
    }
    const auto sessions = m_programme.sessions(m_series);
    if (!sessions) {
        emit failed(sessions.error());
        return;
    }
    const bool isThere =
        std::any_of(sessions->cbegin(), sessions->cend(),
                    [this](const SessionRow &each) { return each.id == m_session; });
    if (!isThere) {
        const Series series = m_programme.series(m_series).value_or(Series());
        m_session = likelySession(*sessions, dayIn(m_notes.now(), series.timeZone));
    }
    m_header->setSessions(*sessions, m_session);
    m_stack->setCurrentWidget(sessions->isEmpty() ? static_cast<QWidget *>(m_noSession) : m_desk);
    loadSession();
}

void NotesPage::showSession(SessionId session)
{
    if (session == m_session)
        return;
    commitPending();
    m_session = session;
    m_filters->clear();
    loadSessions();
    m_view->scrollToBottom();
}

void NotesPage::loadSession()
{
    if (m_session.isNull()) {
        m_model->setRows({});
        return;
    }
    const auto session = m_programme.session(m_session);
    if (!session) {
        emit failed(session.error());
        return;
    }
    const Series series = m_programme.series(session->series).value_or(Series());
    m_rule = label(session->attribution.value_or(Attribution::SpeakersNamed));
    m_header->setClock(m_session,
                       {session->date.day(), session->start, session->end, series.timeZone});
    m_model->setClock(session->date.day(), series.timeZone);
    if (const auto people = m_notes.people(m_session))
        m_people = *people;
    else
        emit failed(people.error());
    m_bar->setPeople(m_people);
    m_summary->show(*session, series, std::exchange(m_summarized, m_session) != m_session);
    showTime();
    loadNotes();
}

void NotesPage::loadNotes()
{
    const auto rows = m_notes.notes(m_session);
    if (!rows) {
        emit failed(rows.error());
        return;
    }
    m_rows = *rows;
    const auto against = std::count_if(rows->cbegin(), rows->cend(), [this](const NoteRow &row) {
        return !m_people.keptInstead(row.note).isEmpty();
    });
    m_header->setRule(m_rule, against);
    showNotes();
}

void NotesPage::showNotes()
{
    const QList<NoteRow> shown = matching(m_rows, m_filters->query());
    const bool isNew = m_model->rowCount() == 0;
    m_model->setRows(shown);
    m_filters->setCount(shown.size(), m_rows.size());
    m_view->setPlaceholder(
        m_rows.isEmpty()
            ? tr("No note yet. Type what is said into the line below and press Enter: it is filed "
                 "with its time. Begin with ? for a question, ! for a recommendation, > for a "
                 "decision, and say who said it with @.")
            : tr("No note is like this. Choose less above."));
    if (m_isShared) {
        const auto hidden = std::count_if(m_rows.cbegin(), m_rows.cend(), [](const NoteRow &row) {
            return row.note.audience == Audience::Internal;
        });
        m_hidden->setText(tr("Only what participants may see is shown. Internal notes that are "
                             "hidden: %1. F8 shows them again.")
                              .arg(hidden));
    }
    if (isNew)
        m_view->scrollToBottom();
}

void NotesPage::refresh(const ChangeSet &changes)
{
    if (changes.touches(Kind::Session) || changes.touches(Kind::Series))
        loadSessions();
    else if (changes.touches(Kind::Registration) || changes.touches(Kind::Person)
             || changes.touches(Kind::Organization))
        loadSession();
    else if (changes.touches(Kind::Note) && !m_session.isNull())
        loadNotes();
}

bool NotesPage::reveal(Kind kind, qint64 id)
{
    if (kind != Kind::Note && kind != Kind::Session)
        return false;
    const auto session = Lookup(workspace()).sessionOf(kind, id);
    if (!session || session->isNull())
        return false;
    const auto value = m_programme.session(*session);
    if (!value)
        return false;
    if (value->series != m_series)
        setSeries(value->series);
    showSession(*session);
    if (kind == Kind::Session) {
        m_bar->edit()->setFocus();
        return true;
    }
    if (m_model->rowOf(NoteId(id)) < 0)
        m_filters->clear();
    m_view->select({NoteId(id)}); // not an internal one on a shared screen
    m_view->setFocus();
    return true;
}

void NotesPage::commitPending()
{
    m_view->notes()->commit();
    m_summary->commit();
}

void NotesPage::file(const QString &line)
{
    if (line.trimmed().isEmpty() || m_session.isNull())
        return;
    const auto filed = m_notes.file(m_session, line, m_bar->audience());
    if (!filed) {
        emit failed(filed.error()); // the line stays as it is
        return;
    }
    m_bar->clear();
    m_view->clearSelection();
    m_view->scrollToBottom();
}

void NotesPage::edit(NoteId id, const QString &line)
{
    if (const auto edited = m_notes.edit(id, line); !edited) {
        emit failed(edited.error());
        m_view->notes()->keepUnsaved(id, line);
        QMetaObject::invokeMethod(
            this, [this, id] { m_view->editNote(id); }, Qt::QueuedConnection);
    }
}

void NotesPage::split(NoteId id, const QString &line, qsizetype at)
{
    const auto second = m_notes.split(id, line, at);
    if (second) {
        m_view->select({*second});
        emit done(tr("Note split"));
        return;
    }
    emit failed(second.error());
    m_view->notes()->keepUnsaved(id, line);
    QMetaObject::invokeMethod(
        this, [this, id] { m_view->editNote(id); }, Qt::QueuedConnection);
}

void NotesPage::join()
{
    QList<NoteId> ids = m_view->selected();
    if (ids.isEmpty())
        return;
    // What is hidden between two notes stays what it is.
    const int row = m_model->rowOf(ids.first());
    if (ids.size() == 1 && row > 0)
        ids.prepend(m_model->rows()[row - 1].note.id);
    const auto joined = m_notes.join(ids);
    if (joined)
        m_view->select({*joined});
    tell(joined.map([](NoteId) {}), tr("Notes joined"));
}

void NotesPage::move(int rows)
{
    const QList<NoteId> ids = m_view->selected();
    if (ids.isEmpty())
        return;
    // Past the next one that is shown, whatever is hidden between.
    const int edge = m_model->rowOf(rows < 0 ? ids.first() : ids.last()) + rows;
    if (edge < 0 || edge >= m_model->rowCount())
        return;
    NoteId before = m_model->rows()[edge].note.id;
    if (rows > 0) {
        const auto past = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                       [&](const NoteRow &row) { return row.note.id == before; });
        const auto next = std::next(past);
        before = next == m_rows.cend() ? NoteId() : next->note.id;
    }
    const auto moved = m_notes.move(ids, before);
    m_view->select(ids);
    if (!moved)
        emit failed(moved.error());
}

void NotesPage::remove()
{
    const QList<NoteId> ids = m_view->selected();
    if (ids.isEmpty())
        return;
    const int row = m_model->rowOf(ids.first());
    tell(m_notes.remove(ids), tr("Notes removed: %1").arg(ids.size()));
    if (m_model->rowCount() > 0)
        m_view->select({m_model->rows()[qMin(row, m_model->rowCount() - 1)].note.id});
}

/// The last note that is shown is edited again; the line has the focus after it.
void NotesPage::recall()
{
    if (m_model->rowCount() == 0)
        return;
    m_isRecalled = true;
    m_view->editNote(m_model->rows().last().note.id);
}

void NotesPage::tell(const Result<void> &deed, const QString &message)
{
    if (deed)
        emit done(message);
    else
        emit failed(deed.error());
}

void NotesPage::stepAudience()
{
    if (m_view->hasFocus())
        m_view->stepAudience();
    else if (!workspace().isReadOnly())
        m_bar->stepAudience();
}

void NotesPage::setLarge(int step)
{
    m_large = qBound(0, step, int(std::size(scales)) - 1);
    QSettings().setValue(largeKey, m_large);
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * scales[m_large]);
    m_view->setFont(font);
    m_bar->setTextFont(font);
    m_header->largeButton()->setChecked(m_large > 0);
}

void NotesPage::setShared(bool isShared)
{
    m_isShared = isShared;
    m_hidden->setVisible(isShared);
    m_header->sharedButton()->setIcon(
        QIcon::fromTheme(isShared ? u"view-hidden"_s : u"view-visible"_s));
    m_bar->setShared(isShared);
    m_filters->setShared(isShared);
    showSummary(m_header->summaryButton()->isChecked());
}

void NotesPage::showTime()
{
    m_header->showTime(m_notes.now());
}

void NotesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_tick.start();
    showTime();
    if (m_stack->currentWidget() == m_desk && !workspace().isReadOnly())
        m_bar->setFocus();
}

void NotesPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
}

} // namespace convenor
