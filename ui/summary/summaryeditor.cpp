// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summaryeditor.h"

#include "ui/summary/findbar.h"
#include "ui/summary/revisionsdialog.h"
#include "ui/summary/summarypreview.h"
#include "ui/summary/summarytext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/fieldeditor.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString spellingKey = u"summary/spelling"_s;
const QString previewKey = u"summary/preview"_s;
constexpr int wideEnough = 900; // for text and preview beside each other

} // namespace

SummaryEditor::SummaryEditor(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_summaries(workspace)
    , m_text(new SummaryText)
    , m_field(FieldEditor::around(
          m_text, u"summary"_s, tr("Summary"), [this](const QString &typed) { return take(typed); },
          this))
    , m_preview(new SummaryPreview(this))
    , m_find(new FindBar(m_text, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_tools(new QHBoxLayout)
    , m_locked(new QLabel(this))
    , m_warning(new QLabel(this))
    , m_length(new QLabel(this))
    , m_skeleton(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_audiences(new QMenu(m_skeleton))
{
    setObjectName(u"summaryEditor"_s);
    buildTools();
    buildSkeletonMenu();
    buildMore();
    layOut();
    connectText();
    m_field->setPlaceholder(tr("What was said and concluded (Markdown). It is public once it is "
                               "approved. Drag notes here, or begin with the skeleton from them."));
    m_text->highlighter()->setChecking(QSettings().value(spellingKey, true).toBool());
    m_preview->setVisible(QSettings().value(previewKey, true).toBool());
    setReadOnly(workspace.isReadOnly());
}

SummaryEditor::~SummaryEditor() = default;

void SummaryEditor::addTool(const QString &name, const QString &icon, const QString &text,
                            const std::function<void()> &deed)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_tools->addWidget(button);
    m_changing.append(button);
    connect(button, &QToolButton::clicked, this, deed);
}

void SummaryEditor::buildTools()
{
    m_tools->setSpacing(0);
    addTool(u"boldButton"_s, u"format-text-bold"_s, tr("Bold (Ctrl+B)"),
            [this] { m_text->toggleMarks(u"**"_s); });
    addTool(u"italicButton"_s, u"format-text-italic"_s, tr("Italic (Ctrl+I)"),
            [this] { m_text->toggleMarks(u"*"_s); });
    addTool(u"headingButton"_s, u"format-font-size-more"_s, tr("Heading"),
            [this] { m_text->toggleStart(u"## "_s); });
    addTool(u"listButton"_s, u"format-list-unordered"_s, tr("List"),
            [this] { m_text->toggleStart(u"- "_s); });
    addTool(u"numbersButton"_s, u"format-list-ordered"_s, tr("Numbered list"),
            [this] { m_text->toggleStart(u"1. "_s); });
    addTool(u"quoteButton"_s, u"format-text-blockquote"_s, tr("Quote"),
            [this] { m_text->toggleStart(u"> "_s); });
    addTool(u"linkButton"_s, u"insert-link"_s, tr("Link"), [this] { m_text->insertLink(); });
    addTool(u"tableButton"_s, u"insert-table"_s, tr("Table"), [this] { m_text->insertTable(); });
}

void SummaryEditor::buildSkeletonMenu()
{
    m_skeleton->setObjectName(u"skeletonButton"_s);
    m_skeleton->setText(tr("Skeleton from the notes"));
    m_skeleton->setAccessibleName(m_skeleton->text());
    m_skeleton->setToolTip(
        tr("Puts in the notes by their kind, without the names of participants"));
    m_skeleton->setFocusPolicy(Qt::TabFocus);
    m_skeleton->setPopupMode(QToolButton::MenuButtonPopup);
    for (const Audience audience : {Audience::Public, Audience::Registered, Audience::Internal}) {
        QAction *action = m_audiences->addAction(tr("Notes for: %1").arg(label(audience)));
        action->setObjectName(u"skeletonAudience%1"_s.arg(int(audience)));
        action->setCheckable(true);
        action->setChecked(audience != Audience::Internal);
        action->setData(int(audience));
    }
    m_skeleton->setMenu(m_audiences);
    m_changing.append(m_skeleton);
    connect(m_skeleton, &QToolButton::clicked, this, &SummaryEditor::insertSkeleton);
}

void SummaryEditor::buildMore()
{
    m_more->setObjectName(u"summaryMoreButton"_s);
    m_more->setIcon(QIcon::fromTheme(u"application-menu"_s));
    m_more->setAccessibleName(tr("More for the summary"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    const auto add = [&](const QString &name, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        return action;
    };
    connect(add(u"revisionsAction"_s, tr("&Revisions…")), &QAction::triggered, this,
            &SummaryEditor::showRevisions);
    connect(add(u"findAction"_s, tr("&Find and replace (Ctrl+H)")), &QAction::triggered, this,
            [this] { m_find->open(true); });
    QAction *spelling = add(u"spellingAction"_s, tr("Check the &spelling"));
    spelling->setCheckable(true);
    spelling->setChecked(QSettings().value(spellingKey, true).toBool());
    connect(spelling, &QAction::toggled, this, [this](bool on) {
        QSettings().setValue(spellingKey, on);
        m_text->highlighter()->setChecking(on);
    });
    QAction *preview = add(u"previewAction"_s, tr("Show the &preview"));
    preview->setCheckable(true);
    preview->setChecked(QSettings().value(previewKey, true).toBool());
    connect(preview, &QAction::toggled, this, [this](bool on) {
        QSettings().setValue(previewKey, on);
        m_preview->setVisible(on);
    });
    // Without a dictionary there is nothing to be checked.
    connect(menu, &QMenu::aboutToShow, this, [this, spelling] {
        const QString dictionary = m_text->spelling().name();
        spelling->setEnabled(!dictionary.isEmpty());
        spelling->setText(dictionary.isEmpty() ? tr("Check the &spelling (no dictionary installed)")
                                               : tr("Check the &spelling (%1)").arg(dictionary));
    });
    m_more->setMenu(menu);
}

void SummaryEditor::layOut()
{
    m_locked->setObjectName(u"summaryLockedLabel"_s);
    m_warning->setObjectName(u"summaryWarningLabel"_s);
    m_length->setObjectName(u"summaryLengthLabel"_s);
    for (QLabel *label : {m_locked, m_warning, m_length})
        showPlain(label);
    m_length->setForegroundRole(QPalette::PlaceholderText);
    m_locked->hide();
    m_warning->hide();
    m_tools->addStretch(1);
    m_tools->addWidget(m_skeleton);
    m_tools->addWidget(m_more);
    auto *writing = new QWidget(m_splitter);
    auto *above = new QVBoxLayout(writing);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(gridStep / 2);
    above->addWidget(m_field, 1);
    above->addWidget(m_find);
    m_splitter->setObjectName(u"summarySplitter"_s);
    m_splitter->addWidget(writing);
    m_splitter->addWidget(m_preview);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addLayout(m_tools);
    layout->addWidget(m_locked);
    layout->addWidget(m_warning);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_length);
}

void SummaryEditor::connectText()
{
    m_text->installEventFilter(this); // sees keys before the field does
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_preview->showText(m_field->value(), m_language); });
    connect(m_text, &SummaryText::refused, this, &SummaryEditor::failed);
    connect(m_text, &SummaryText::findAsked, m_find, &FindBar::open);
    connect(m_text, &SummaryText::nextAsked, m_find, &FindBar::find);
    connect(m_text, &SummaryText::notesDropped, this,
            [this](const QList<NoteId> &notes) { insertNotes(notes, false); });
    connect(m_preview, &SummaryPreview::made, this, &SummaryEditor::showLength);
}

void SummaryEditor::show(const Session &session, const Series &series, bool another)
{
    if (another) {
        m_session = session;
        m_warning->hide();
        m_field->discard();
        delete m_revisions;
        m_revisions = nullptr;
    }
    m_session = session;
    if (another || series.language != m_language) {
        m_language = series.language;
        m_text->spelling().setLanguage(m_language);
        m_text->spelling().setNames(m_summaries.names(session.id).value_or(QStringList()));
        m_text->highlighter()->rehighlight();
    }
    m_field->setValue(session.summary);
    if (another)
        m_field->discard();
    m_preview->showText(m_field->value(), m_language);
    applyState();
    if (m_revisions)
        m_revisions->refresh();
}

void SummaryEditor::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    applyState();
}

void SummaryEditor::applyState()
{
    const bool isApproved = m_session.summaryState == SummaryState::Approved;
    const bool isLocked = m_isReadOnly || isApproved || m_session.id.isNull();
    m_field->setReadOnly(isLocked);
    m_find->setReadOnly(isLocked);
    for (QWidget *each : std::as_const(m_changing))
        each->setEnabled(!isLocked);
    m_locked->setVisible(isApproved);
    m_locked->setText(tr("Approved: the summary is locked as it is. Its state is set in the "
                         "session, under Notes & summary."));
}

bool SummaryEditor::commit()
{
    return m_session.id.isNull() || m_field->commit();
}

void SummaryEditor::focusText()
{
    m_text->setFocus();
}

bool SummaryEditor::insertNotes(const QList<NoteId> &notes, bool atEnd)
{
    if (m_session.summaryState == SummaryState::Approved)
        emit failed(Error{ErrorKind::Conflict,
                          {"session.summary-approved", {QString::number(m_session.number)}},
                          {},
                          {}});
    if (m_text->isReadOnly() || notes.isEmpty())
        return false;
    const auto pieces = m_summaries.pieces(m_session.id, notes);
    if (!pieces) {
        emit failed(pieces.error());
        return false;
    }
    insertPieces(*pieces, atEnd);
    return true;
}

void SummaryEditor::insertSkeleton()
{
    QList<Audience> audiences;
    for (const QAction *each : m_audiences->actions()) {
        if (each->isChecked())
            audiences.append(Audience(each->data().toInt()));
    }
    const auto pieces = m_summaries.skeleton(m_session.id, audiences);
    if (!pieces) {
        emit failed(pieces.error());
        return;
    }
    if (pieces->text.isEmpty()) {
        m_warning->setText(tr("There are no notes for these audiences. Choose others beside the "
                              "button."));
        m_warning->show();
        return;
    }
    m_warning->hide();
    insertPieces(*pieces, true);
}

void SummaryEditor::insertPieces(const SummaryPieces &pieces, bool atEnd)
{
    if (pieces.text.isEmpty())
        return;
    m_field->commit(); // what was typed is a change of its own
    m_isFilling = true;
    m_text->insertLines(pieces.text, atEnd);
    if (pieces.hasInternal) {
        m_warning->setText(tr("A note that you put in is internal; the summary becomes public."));
        m_warning->show();
    }
    m_field->commit();
    m_isFilling = false;
}

Result<void> SummaryEditor::take(const QString &text)
{
    return m_isFilling ? m_summaries.fill(m_session.id, text)
                       : m_summaries.edit(m_session.id, text);
}

void SummaryEditor::showRevisions()
{
    commit();
    if (!m_revisions) {
        m_revisions = new RevisionsDialog(m_workspace, m_prompts, m_session.id, this);
        connect(m_revisions, &RevisionsDialog::done, this, &SummaryEditor::done);
    }
    m_revisions->setReadOnly(m_text->isReadOnly(), m_isReadOnly);
    m_revisions->refresh();
    m_revisions->show();
    m_revisions->raise();
    m_revisions->activateWindow();
}

void SummaryEditor::showLength(const ReadingLength &length)
{
    const QString words = QLocale().toString(length.words);
    m_length->setText(length.words == 0
                          ? QString()
                          : tr("Words: %1  ·  %2 min to read").arg(words).arg(length.minutes));
}

void SummaryEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(width() >= wideEnough ? Qt::Horizontal : Qt::Vertical);
}

bool SummaryEditor::eventFilter(QObject *watched, QEvent *event)
{
    // Nobody expects Escape to take back what they wrote in a long text.
    if (watched == m_text && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_find->hide();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace convenor
