// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/prompts.h"

#include "base/shorttext.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QStandardPaths>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The ending that the filter's first pattern names, for a name that was typed without one.
QString withEnding(const QString &path, const QString &filter)
{
    const QString ending = filter.section(u"(*"_s, 1, 1).section(u')', 0, 0).section(u' ', 0, 0);
    const bool complete = path.isEmpty() || ending.isEmpty() || !QFileInfo(path).suffix().isEmpty();
    return complete ? path : path + ending;
}

} // namespace

/// Where the next dialog begins.
QString DialogPrompts::lastFolder() const
{
    if (!m_lastFolder.isEmpty())
        return m_lastFolder;
    // Not everybody has a folder for documents.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo::exists(documents) ? documents : QDir::homePath();
}

QString DialogPrompts::fileToOpen(const QString &title, const QString &filter)
{
    const QString path =
        QFileDialog::getOpenFileName(QApplication::activeWindow(), title, lastFolder(), filter);
    if (!path.isEmpty())
        m_lastFolder = QFileInfo(path).path();
    return path;
}

QStringList DialogPrompts::filesToOpen(const QString &title, const QString &filter)
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(QApplication::activeWindow(), title, lastFolder(), filter);
    if (!paths.isEmpty())
        m_lastFolder = QFileInfo(paths.first()).path();
    return paths;
}

QString DialogPrompts::fileToSave(const QString &title, const QString &suggestion,
                                  const QString &filter)
{
    const QString start =
        QFileInfo(suggestion).isAbsolute() ? suggestion : lastFolder() + u'/' + suggestion;
    const QString path = withEnding(
        QFileDialog::getSaveFileName(QApplication::activeWindow(), title, start, filter), filter);
    if (!path.isEmpty())
        m_lastFolder = QFileInfo(path).path();
    return path;
}

QString DialogPrompts::folder(const QString &title)
{
    const QString path =
        QFileDialog::getExistingDirectory(QApplication::activeWindow(), title, lastFolder());
    if (!path.isEmpty())
        m_lastFolder = QFileInfo(path).path();
    return path;
}

QString DialogPrompts::text(const QString &title, const QString &label, const QString &value)
{
    constexpr int width = 420;
    QInputDialog dialog(QApplication::activeWindow());
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(value);
    dialog.resize(width, dialog.sizeHint().height());
    return dialog.exec() == QDialog::Accepted ? dialog.textValue() : QString();
}

bool DialogPrompts::confirm(const QString &question, const QString &detail, const QString &button)
{
    constexpr qsizetype longestQuestion = 300;
    QMessageBox box(QMessageBox::Question, QApplication::applicationDisplayName(),
                    shortened(question, longestQuestion), QMessageBox::Cancel,
                    QApplication::activeWindow());
    box.setTextFormat(Qt::PlainText); // what people wrote is in it
    box.setInformativeText(detail);
    QPushButton *deed = box.addButton(button, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == deed;
}

void DialogPrompts::tell(const QString &message, const QStringList &details)
{
    QMessageBox box(QMessageBox::Information, QApplication::applicationDisplayName(), message,
                    QMessageBox::Close, QApplication::activeWindow());
    box.setTextFormat(Qt::PlainText);
    constexpr qsizetype shownAtOnce = 12;
    box.setInformativeText(details.first(qMin(shownAtOnce, details.size())).join(u'\n'));
    if (details.size() > shownAtOnce)
        box.setDetailedText(details.join(u'\n'));
    box.exec();
}

} // namespace convenor
