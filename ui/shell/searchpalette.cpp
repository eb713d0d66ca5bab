// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchpalette.h"

#include "ui/shell/searchmodel.h"
#include "ui/support/theme.h"
#include "usecases/lookup.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pauseBeforeSearch = std::chrono::milliseconds(60);
constexpr int widest = 720;
constexpr int highest = 460;
constexpr int hitHeight = 44;
constexpr int headingHeight = 28;

/// Two lines a hit: what it is called, and the words around what was found.
class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {0, index.data(SearchModel::IsHeadingRole).toBool() ? headingHeight : hitHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        QRect area = option.rect.adjusted(gridStep, 0, -gridStep, 0);
        painter->save();
        if (index.data(SearchModel::IsHeadingRole).toBool()) {
            painter->setPen(quietColor(palette));
            painter->drawText(area, Qt::AlignBottom | Qt::AlignLeading, index.data().toString());
            painter->restore();
            return;
        }
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, palette.highlight());
        const QRect icon = QStyle::alignedRect(option.direction,
                                               Qt::AlignLeading | Qt::AlignVCenter, {22, 22}, area);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
        constexpr int indent = 22 + gridStep;
        const bool mirrored = option.direction == Qt::RightToLeft;
        area.adjust(mirrored ? 0 : indent, 4, mirrored ? -indent : 0, -4);
        drawLine(painter, area, Qt::AlignTop, palette.color(QPalette::Text),
                 index.data().toString());
        drawLine(painter, area, Qt::AlignBottom, quietColor(palette),
                 index.data(SearchModel::ContextRole).toString().simplified());
        painter->restore();
    }

private:
    static void drawLine(QPainter *painter, const QRect &area, Qt::Alignment side,
                         const QColor &color, const QString &text)
    {
        painter->setPen(color);
        painter->drawText(area, int(side | Qt::AlignLeading),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    }
};

} // namespace

SearchPalette::SearchPalette(QWidget *window)
    : QFrame(window)
    , m_model(new SearchModel(this))
    , m_text(new QLineEdit(this))
    , m_hits(new QListView(this))
    , m_message(new QLabel(this))
{
    setObjectName(u"searchPalette"_s);
    setAccessibleName(tr("Search everything"));
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setAutoFillBackground(true);
    m_text->setObjectName(u"searchEdit"_s);
    m_text->setAccessibleName(tr("Search everything"));
    m_text->setPlaceholderText(tr("Sessions, people, organizations, notes…"));
    m_text->installEventFilter(this);
    m_hits->setObjectName(u"hitList"_s);
    m_hits->setAccessibleName(tr("What was found"));
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setFocusPolicy(Qt::NoFocus);
    m_hits->setItemDelegate(new HitDelegate(m_hits));
    m_hits->setModel(m_model);
    m_hits->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_message->setObjectName(u"searchMessage"_s);
    m_message->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_text);
    layout->addWidget(m_hits, 1);
    layout->addWidget(m_message);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeSearch);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &SearchPalette::search);
    connect(m_hits, &QListView::clicked, this, &SearchPalette::choose);
    window->installEventFilter(this);
    hide();
}

void SearchPalette::open(Workspace &workspace)
{
    if (isVisible()) {
        m_text->selectAll();
        return;
    }
    m_workspace = &workspace;
    m_before = QApplication::focusWidget();
    m_text->setClearButtonEnabled(true); // not before: its icon would be read at every start
    m_hits->setPalette(withTintedSelection(palette()));
    place();
    search();
    show();
    raise();
    m_text->setFocus();
    m_text->selectAll();
}

void SearchPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_hits->setPalette(withTintedSelection(palette()));
}

void SearchPalette::close()
{
    m_pause.stop();
    m_workspace = nullptr;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus();
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent()) {
        if (event->type() == QEvent::Resize)
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        close();
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        go(+1);
        return true;
    case Qt::Key_Up:
        go(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause.isActive())
            search();
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

void SearchPalette::search()
{
    m_pause.stop();
    if (!m_workspace)
        return;
    const QString text = m_text->text().trimmed();
    const auto hits = text.isEmpty() ? Result<QList<SearchHit>>(QList<SearchHit>())
                                     : Lookup(*m_workspace).search(text);
    if (!hits) {
        emit failed(hits.error());
        return;
    }
    m_model->setHits(*hits);
    m_hits->setCurrentIndex(m_model->index(m_model->nextHit(-1, +1), 0));
    if (text.isEmpty())
        m_message->setText(tr("Type to search. Every word has to begin a word of what is found."));
    else if (hits->isEmpty())
        m_message->setText(tr("Nothing holds “%1”.").arg(text));
    else
        m_message->setText(
            tr("%n found. Enter shows it, Escape closes.", nullptr, int(hits->size())));
}

void SearchPalette::choose()
{
    const SearchHit *hit = m_model->hit(m_hits->currentIndex());
    if (!hit)
        return;
    const auto [kind, id] = std::pair(hit->kind, hit->id);
    close();
    emit chosen(kind, id);
}

void SearchPalette::go(int step)
{
    const QModelIndex next =
        m_model->index(m_model->nextHit(m_hits->currentIndex().row(), step), 0);
    m_hits->setCurrentIndex(next);
}

void SearchPalette::place()
{
    const QSize window = parentWidget()->size();
    const int width = qMin(widest, window.width() - 4 * gridStep);
    const int height = qMin(highest, window.height() - 16 * gridStep);
    setGeometry((window.width() - width) / 2, 8 * gridStep, width, height);
}

} // namespace convenor
