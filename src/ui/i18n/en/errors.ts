/** One entry per `AppErrorCode`: what happened, what to do, and that nothing stored was lost where that could be feared. */
const errors = {
  fileEmpty: 'This file is empty. Export it again from its app and choose the new file; nothing was changed.',
  fileFormatUnknown:
    'Attune does not know this kind of file. It reads the exports of many health apps and devices, listed under Import, and any CSV. Nothing was changed.',
  /** By the kind of file, where there is something to do about it. */
  fileFormatUnknown_spreadsheet:
    'This is a spreadsheet, not a table of text. Open it, save it as CSV and choose that file; nothing was changed.',
  fileFormatUnknown_pdf:
    'This is a PDF: it shows the data and does not hold them. Export them from their app as CSV instead; nothing was changed.',
  fileFormatUnknown_image:
    'This is a picture, and Attune reads no numbers off pictures. Export the values from their app as a file, or type them in; nothing was changed.',
  fileFormatUnknown_document:
    'This is a document, not a table. If it holds one, copy it into a spreadsheet, save that as CSV and choose it; nothing was changed.',
  fileFormatUnknown_zip:
    'Nothing in this archive is of a kind that Attune reads. Choose the archive as its app exported it, or unpack it and choose the file with the values; nothing was changed.',
  fileFormatUnknown_json:
    'This is JSON of an app that Attune does not know. If the app can export CSV as well, that can be read; nothing was changed.',
  fileFormatUnknown_markup:
    'This is a web page, or XML of an app that Attune does not know. If it was meant to be a download, sign in there and fetch it again; nothing was changed.',
  fileFormatUnknown_text:
    'No table of times and values was found in this file. A CSV can be read if one of its columns is the date and another holds a value; nothing was changed.',
  fileFormatUnknown_database:
    'This is the database of an app, which Attune cannot read. Look in the app for an export as CSV or JSON; nothing was changed.',
  fileNeedsMapping:
    'This is a table that Attune has not met before. Say what its columns hold, and it can be read; nothing was changed.',
  fileNoReadings:
    'Nothing that Attune can keep was found in this file. Check that it is the whole export, with its first lines intact; nothing was changed.',
  /** By the reason that most of its rows were left out for. */
  fileNoReadings_inFuture:
    'The times in this file are later than now, so nothing of it was taken. Check the clock of this device and of the one that measured; nothing was changed.',
  fileNoReadings_badTime:
    'None of the times in this file could be read, so nothing of it was taken. Check the column with the dates; nothing was changed.',
  fileNoReadings_implausible:
    'The values in this file are none that a body can have, so nothing of it was taken. Check what they are and in which unit; nothing was changed.',
  fileNoReadings_otherUnit:
    'In that unit, none of the values would be one that a body has. The file was left in the unit that fits it; nothing was changed.',
  fileTooLarge:
    'This file is too large to read on this device. Export a shorter span, for example three months, and import the parts one after the other; nothing was changed.',
  fileUnreadable:
    'This file cannot be read to its end: it is damaged or cut off, or it was moved while it was read. Export or download it again, and choose the new one; nothing was changed.',
  fileUnreadable_encrypted:
    'This archive is protected with a password. Unpack it first, and choose the file inside; nothing was changed.',
  backupDamaged:
    'This backup is damaged or was cut off, so nothing of it was taken over. Look for another copy of the file; what is on this device is untouched.',
  backupNewer:
    'This backup was made by a newer version of Attune. Update Attune here and try again; nothing was changed.',
  passphraseNeeded: 'This backup is protected. Give the passphrase that it was made with.',
  wrongPassphrase: 'This passphrase is not the right one. Nothing was opened or changed.',
  locked: 'Attune is locked. Open it with your passphrase; nothing was changed.',
  packUnavailable:
    'The prediction pack could not be fetched. Connect to the network once and try again; your readings are safe on this device.',
  packTampered:
    'The prediction pack arrived altered, so it is not used. Try again on another network; your readings are safe on this device.',
  packInvalid:
    'This prediction pack does not fit this version of Attune, so it is not used. Update Attune and try again; your readings are safe on this device.',
  storageBlocked:
    'This browser does not let Attune store anything. Leave private browsing or allow site data for this address, then reload the page.',
  storageFull:
    'This device has no room left, so this was not saved. Free some space and try again; what was stored before is untouched.',
  storageFailed: 'This could not be saved. Reload the page and try again; what was stored before is untouched.',
  valueImplausible: 'This value is outside what a body and a device can give. Check the number and its unit.',
  learnerFailed:
    'The calculation stopped before it was done. Try again; your readings and your earlier model are untouched.',
  noBackend:
    'This browser can run none of the ways Attune calculates. Update the browser or try another one; your readings are safe.',
  bluetoothMissing:
    'This browser cannot reach devices over Bluetooth. Chrome and Edge can, on Android and on computers; or type the value in.',
  bluetoothOff: 'Bluetooth is switched off, or this device has none. Switch it on and try again.',
  bluetoothDenied:
    'Attune may not use Bluetooth here. Allow it in the site settings of the browser, and in the settings of the phone or computer, then try again.',
  deviceNotChosen:
    'No device was chosen. Switch the device on, start its transfer if it has a button for it, and look again.',
  deviceUnreachable:
    'The connection was lost. Hold the device close, switch it on again and try once more; nothing that was saved is touched.',
  deviceNotPaired:
    'The device wants to be paired first. Pair it in the Bluetooth settings of your phone or computer, or confirm the question it asks, then try again.',
  deviceUnknown:
    'This device speaks a language of its own, so Attune cannot read it. Its maker’s app can often export a file, which Import may read.',
  deviceSilent:
    'The device did not answer. Switch it on again, start its transfer, and try once more; nothing that was saved is touched.',
  cancelled: 'Stopped. Nothing was changed.',
  nothingToForecast: 'There is no recent reading to look ahead from. Log or import one, then come back.',
  unknown: 'Something went wrong. Reload the page and try again; what was stored before is untouched.',
  details: 'Details',
} as const;

export default errors;
