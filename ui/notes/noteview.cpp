// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/noteview.h"

#include "ui/notes/notebar.h"
#include "ui/notes/notedelegate.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The key of an audience is the first letter of its English word.
QChar keyOf(Audience audience)
{
    return QChar::fromLatin1(wordsOf<Audience>[size_t(audience)][0]);
}

} // namespace

NoteView::NoteView(NoteModel *model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new NoteDelegate(model, this))
{
    setObjectName(u"noteList"_s);
    setAccessibleName(tr("Notes"));
    setModel(model);
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setTabKeyNavigation(false);
    setDragDropMode(DragOnly);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &NoteView::offerDeeds);
    buildDeeds();
}

void NoteView::buildDeeds()
{
    addDeed(u"editNoteAction"_s, tr("Edit"), u"document-edit"_s, Qt::Key_F2, [this] {
        if (currentIndex().isValid())
            edit(currentIndex());
    });
    addDeed(u"joinNoteAction"_s, tr("Join, with the one before"), u"merge"_s, Qt::CTRL | Qt::Key_J,
            [this] { emit joinAsked(); });
    addDeed(u"noteUpAction"_s, tr("Move up"), u"go-up"_s, Qt::ALT | Qt::Key_Up,
            [this] { emit moveAsked(-1); });
    addDeed(u"noteDownAction"_s, tr("Move down"), u"go-down"_s, Qt::ALT | Qt::Key_Down,
            [this] { emit moveAsked(1); });
    addDeed(u"removeNoteAction"_s, tr("Remove"), u"edit-delete"_s, QKeySequence(Qt::Key_Delete),
            [this] { emit removeAsked(); });
    addDeed(u"sendNoteAction"_s, tr("Send to the summary"), u"go-next"_s, Qt::ALT | Qt::Key_Return,
            [this] { emit sendAsked(); });
    QAction *copy = addDeed(u"copyNoteAction"_s, tr("Copy"), u"edit-copy"_s, QKeySequence::Copy,
                            [this] { this->copy(); });
    m_deeds.removeOne(copy);
}

QAction *NoteView::addDeed(const QString &name, const QString &text, const QString &icon,
                           const QKeySequence &key, const std::function<void()> &deed)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    addAction(action);
    m_deeds.append(action);
    connect(action, &QAction::triggered, this, deed);
    return action;
}

void NoteView::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_model->setReadOnly(readOnly);
    for (QAction *each : std::as_const(m_deeds))
        each->setEnabled(!readOnly);
}

QList<NoteId> NoteView::selected() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QList<NoteId> ids;
    for (const QModelIndex &index : std::as_const(indexes))
        ids.append(m_model->rows()[index.row()].note.id);
    return ids;
}

void NoteView::select(const QList<NoteId> &ids)
{
    QItemSelection selection;
    QModelIndex first;
    for (const NoteId id : ids) {
        const QModelIndex index = m_model->index(m_model->rowOf(id));
        if (!index.isValid())
            continue;
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    if (!first.isValid())
        return;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(first);
}

void NoteView::editNote(NoteId id)
{
    const QModelIndex index = m_model->index(m_model->rowOf(id));
    if (!index.isValid() || m_isReadOnly)
        return;
    select({id});
    edit(index);
}

void NoteView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void NoteView::stepAudience()
{
    const QList<NoteId> ids = selected();
    const int row = ids.isEmpty() ? -1 : m_model->rowOf(ids.first());
    if (row >= 0 && !m_isReadOnly)
        emit audienceAsked(nextAudience(m_model->rows()[row].note.audience));
}

void NoteView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isBare = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (isEnter && isBare)
        editNote(currentIndex().isValid() ? m_model->rows()[currentIndex().row()].note.id
                                          : NoteId());
    else if (event->key() == Qt::Key_Escape)
        emit left();
    else if (!isBare || m_isReadOnly || !markTyped(event->text()))
        QListView::keyPressEvent(event);
}

/// The sign of a kind or the letter of an audience.
bool NoteView::markTyped(const QString &text)
{
    if (text.size() != 1)
        return false;
    for (size_t i = 0; i < wordsOf<Audience>.size(); ++i) {
        if (text[0].toLower() == keyOf(Audience(i))) {
            emit audienceAsked(Audience(i));
            return true;
        }
    }
    const NoteLine read = readNoteLine(text, {});
    if (read.kind)
        emit kindAsked(read.kind);
    return read.kind.has_value();
}

void NoteView::addKinds(QMenu *menu)
{
    for (size_t i = 0; i < wordsOf<NoteKind>.size(); ++i) {
        const auto kind = NoteKind(i);
        QAction *action = menu->addAction(label(kind) + u'\t' + markOf(kind));
        connect(action, &QAction::triggered, this, [this, kind] { emit kindAsked(kind); });
    }
    connect(menu->addAction(tr("No kind")), &QAction::triggered, this,
            [this] { emit kindAsked(std::nullopt); });
}

void NoteView::addAudiences(QMenu *menu)
{
    for (size_t i = 0; i < wordsOf<Audience>.size(); ++i) {
        const auto audience = Audience(i);
        QAction *action =
            menu->addAction(signOf(audience), label(audience) + u'\t' + keyOf(audience).toUpper());
        connect(action, &QAction::triggered, this,
                [this, audience] { emit audienceAsked(audience); });
    }
}

void NoteView::offerDeeds(const QPoint &place)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"noteMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->addSeparator();
    QMenu *kinds = menu->addMenu(tr("Kind"));
    QMenu *audiences = menu->addMenu(tr("Audience"));
    addKinds(kinds);
    addAudiences(audiences);
    kinds->setEnabled(!m_isReadOnly);
    audiences->setEnabled(!m_isReadOnly);
    menu->popup(viewport()->mapToGlobal(place));
}

/// As lines of text, to be put into a mail or a document.
void NoteView::copy() const
{
    QStringList lines;
    for (const NoteId id : selected()) {
        const int row = m_model->rowOf(id);
        const NoteRow &each = m_model->rows()[row];
        QStringList parts{m_model->timeText(row),
                          each.note.kind ? label(*each.note.kind) : QString(), each.who};
        parts.removeAll(QString());
        lines.append(parts.isEmpty() ? each.note.text
                                     : parts.join(u", "_s) + u": "_s + each.note.text);
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

/// Another width wraps the texts anew, also while one is edited.
void NoteView::resizeEvent(QResizeEvent *event)
{
    const bool wasAtEnd = isAtEnd();
    if (event->size().width() != event->oldSize().width()) {
        m_top = indexAt({1, 1});
        scheduleDelayedItemsLayout();
    }
    QListView::resizeEvent(event);
    if (wasAtEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void NoteView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_top = indexAt({1, 1});
    QListView::changeEvent(event);
}

void NoteView::doItemsLayout()
{
    const bool wasAtEnd = isAtEnd();
    QListView::doItemsLayout();
    const QModelIndex top = std::exchange(m_top, {});
    if (wasAtEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (top.isValid())
        scrollTo(top, PositionAtTop);
}

bool NoteView::isAtEnd() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void NoteView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(quietColor(palette()));
    painter.drawText(viewport()->rect().adjusted(4 * gridStep, 0, -4 * gridStep, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

} // namespace convenor
