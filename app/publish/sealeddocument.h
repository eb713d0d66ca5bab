// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

namespace convenor {

/// Lets the document show no image ever. To keep loadResource() from giving any is not enough: Qt
/// then opens the image itself, where its name is a path.
void sealImages(QTextDocument &document);

/// Shows what is in its text alone: no image, style sheet or anything else is loaded for it.
class SealedDocument final : public QTextDocument
{
    Q_OBJECT

public:
    explicit SealedDocument(QObject *parent = nullptr);

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace convenor
