// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/pagetemplates.h"

#include <QListWidget>

namespace convenor {

/// The templates of a series by what they are for, each with whose text it is.
class TemplateList final : public QListWidget
{
    Q_OBJECT

public:
    explicit TemplateList(QWidget *parent = nullptr);

    /// The same one stays chosen, where it is still there.
    void show(const QList<PageTemplate> &templates);
    const PageTemplate *current() const;
    /// Without telling.
    void choose(const QString &file);

signals:
    /// Not where only what is said of it changes.
    void chosen();

private:
    QList<PageTemplate> m_templates;
};

/// What it is looked at in, in words.
QString worded(TemplateUse use);

} // namespace convenor
