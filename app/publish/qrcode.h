// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>

namespace convenor {

/// A text as a QR code: the dark places, each as a stripe of one row, in a square of `size` places.
/// Around it belong four places that stay light. Empty where the text is too long.
struct QrCode
{
    int size = 0;
    QList<QRect> stripes;
};
QrCode qrCodeOf(const QString &text);

} // namespace convenor
