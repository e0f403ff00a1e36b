import type en from '../en/errors.ts';
import type { Translation } from '../translation.ts';

const errors = {
  fileEmpty: '这个文件是空的。请从原来的应用重新导出，再选一次；已有数据没有改动。',
  fileFormatUnknown:
    'Attune 不认识这种文件。“导入”里列出了可读的各种健康应用和设备的导出文件，任意 CSV 也可以。已有数据没有改动。',
  fileFormatUnknown_spreadsheet: '这是电子表格文件。请打开后另存为 CSV，再选那个文件；已有数据没有改动。',
  fileFormatUnknown_pdf: '这是 PDF，看得到数据，取不出数据。请在原来的应用里改为导出 CSV；已有数据没有改动。',
  fileFormatUnknown_image:
    '这是图片，Attune 不会从图片里读数。请在原来的应用里导出文件，或手动输入；已有数据没有改动。',
  fileFormatUnknown_document:
    '这是文档，不是表格。如果里面有表格，请复制到电子表格里，另存为 CSV 再选；已有数据没有改动。',
  fileFormatUnknown_zip:
    '这个压缩包里没有 Attune 能读的文件。请选应用导出的原始压缩包，或解压后选含有数值的文件；已有数据没有改动。',
  fileFormatUnknown_json: '这个 JSON 来自 Attune 不认识的应用。如果该应用也能导出 CSV，就可以读取；已有数据没有改动。',
  fileFormatUnknown_markup:
    '这是网页，或 Attune 不认识的应用的 XML。如果本来是要下载文件，请登录后重新下载；已有数据没有改动。',
  fileFormatUnknown_text: '文件里没有找到时间和数值的表格。只要有一列日期、一列数值，CSV 就能读取；已有数据没有改动。',
  fileFormatUnknown_database: '这是某个应用的数据库，Attune 读不了。请在该应用里导出 CSV 或 JSON；已有数据没有改动。',
  fileNeedsMapping: '这张表格 Attune 还没见过。说明每一列是什么，就能读取；已有数据没有改动。',
  fileNoReadings: '文件里没有找到可以记录的内容。请确认是完整的导出文件，开头几行没有缺失；已有数据没有改动。',
  fileNoReadings_inFuture: '文件里的时间都晚于现在，因此没有读入。请检查本机和测量设备的时钟；已有数据没有改动。',
  fileNoReadings_badTime: '文件里的时间都读不出来，因此没有读入。请检查日期那一列；已有数据没有改动。',
  fileNoReadings_implausible:
    '文件里的数值超出了人体可能的范围，因此没有读入。请核对是什么数值、用什么单位；已有数据没有改动。',
  fileNoReadings_otherUnit: '按这个单位，文件里的数值都不是人体会有的，因此仍按合适的单位读取；已有数据没有改动。',
  fileTooLarge: '文件太大，本设备读不了。请分段导出（例如每三个月一段），依次导入；已有数据没有改动。',
  fileUnreadable: '文件读不完整：可能已损坏、被截断，或读取时被移走。请重新导出或下载，再选一次；已有数据没有改动。',
  fileUnreadable_encrypted: '这个压缩包设有密码。请先解压，再选里面的文件；已有数据没有改动。',
  backupDamaged: '这个备份已损坏或不完整，因此没有读入任何内容。请找另一份备份；本设备上的数据没有改动。',
  backupNewer: '这个备份由更新版本的 Attune 制作。请先更新这里的 Attune 再试；已有数据没有改动。',
  passphraseNeeded: '这个备份有密码保护。请输入制作时的密码。',
  wrongPassphrase: '密码不对。没有打开或改动任何内容。',
  locked: 'Attune 已锁定。请用密码打开；没有改动任何内容。',
  packUnavailable: '预测包没有取到。请联网一次再试；您的读数都在本设备上，安然无恙。',
  packTampered: '取到的预测包与原件不符，因此不予使用。请换个网络再试；您的读数安然无恙。',
  packInvalid: '这个预测包与当前版本的 Attune 不匹配，因此不予使用。请更新 Attune 再试；您的读数安然无恙。',
  storageBlocked: '浏览器不允许 Attune 保存数据。请退出无痕模式，或允许本网址保存网站数据，然后重新打开。',
  storageFull: '设备空间已满，这一条没有保存。请腾出一些空间再试；之前保存的都还在。',
  storageFailed: '没有保存成功。请刷新页面再试；之前保存的都还在。',
  valueImplausible: '这个数值超出了人体和仪器可能的范围。请核对数字和单位。',
  learnerFailed: '计算中途停了。请再试一次；您的读数和之前的模型都没有改动。',
  noBackend: '这个浏览器无法运行 Attune 的计算。请更新浏览器或换一个；您的读数安然无恙。',
  bluetoothMissing: '这个浏览器不支持通过蓝牙连接设备。安卓和电脑上的 Chrome、Edge 可以；也可以手动输入。',
  bluetoothOff: '蓝牙没有打开，或本机没有蓝牙。请打开后再试。',
  bluetoothDenied: 'Attune 没有蓝牙权限。请在浏览器的网站设置和系统设置里允许，然后再试。',
  deviceNotChosen: '没有选择设备。请打开设备，如有“传输”键请按一下，再找一次。',
  deviceUnreachable: '连接断了。请把设备靠近，重新打开后再试；已保存的内容没有改动。',
  deviceNotPaired: '设备要求先配对。请在手机或电脑的蓝牙设置里配对，或在弹出的提示中确认，然后再试。',
  deviceUnknown: '这台设备用的是厂家自己的协议，Attune 读不了。厂家的应用多半能导出文件，可在“导入”里试试。',
  deviceSilent: '设备没有回应。请重新打开设备、启动传输，再试一次；已保存的内容没有改动。',
  cancelled: '已停止，没有任何改动。',
  nothingToForecast: '没有可用来预测的近期读数。请先记一次或导入一份。',
  unknown: '出了点问题。请刷新页面再试；之前保存的都还在。',
  details: '详细信息',
} satisfies Translation<typeof en>;

export default errors;
