<#
.SYNOPSIS
Mailbox Checkup: writes one small file with the mail settings of classic Outlook on this computer.

.DESCRIPTION
For the company overview of Mailbox Checkup. Runs on Windows PowerShell 5.1
- as a detection script of a remediation in Intune (as the system: it reads the profiles of everybody on the computer),
- as a log-on or start-up script, or by hand.

It reads the values that are named below, by their names, and no others: above all none whose name ends in Password.
It adds where data files of Outlook lie, their sizes and dates, and whether the system disk is encrypted by BitLocker.
It reads no mail and changes nothing: a profile of somebody who is not signed in is loaded for reading, and unloaded.

.PARAMETER Folder
Where to write the file, which has the name of the computer. A share to which computers may write, and which only those
who need it may read. Intune passes no parameters: write your share into the line below.

.NOTES
No part of this was ever run on Windows by its makers: try it on one computer first, and look at the file that it writes.
#>
[CmdletBinding()]
param(
    [string]$Folder = "$env:ProgramData\MailboxCheckup"
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

# <values that are read; npm run collect writes them>
$EntryValues = @(
    'clsid'
    'Account Name'
    'Display Name'
    'Email'
    'Service Name'
    'Service UID'
    'Mini UID'
    'Leave on Server'
    'POP3 Server'
    'POP3 User'
    'POP3 Port'
    'POP3 Use SSL'
    'POP3 Secure Connection'
    'IMAP Server'
    'IMAP User'
    'IMAP Port'
    'IMAP Use SSL'
    'IMAP Secure Connection'
    'SMTP Server'
    'SMTP User'
    'SMTP Port'
    'SMTP Use SSL'
    'SMTP Secure Connection'
    'Delivery Store EntryID'
    'Delivery Folder EntryID'
    'IMAP Store EID'
    'EAS Store EID'
    'EAS Server URL'
    'EAS User'
)
$ManagerValues = @(
    '{ED475418-B0D6-11D2-8C3B-00104B2A6676}'
    '{ED475420-B0D6-11D2-8C3B-00104B2A6676}'
)
$SectionValues = @(
    '001f6700'
    '001e6700'
    '001f6610'
    '001e6610'
    '01020ff9'
    '01023d00'
    '01023d0c'
    '01023d0e'
)
$OutlookValues = @(
    'DefaultProfile'
)
# </values>

# A list that somebody has changed by hand must not reach a secret.
foreach ($name in ($EntryValues + $ManagerValues + $SectionValues + $OutlookValues)) {
    if ($name -match 'password') { throw "The value '$name' may not be collected." }
}

$OutlookKeys = @(
    'Software\Microsoft\Office\16.0\Outlook'
    'Software\Microsoft\Office\15.0\Outlook'
    'Software\Microsoft\Windows NT\CurrentVersion\Windows Messaging Subsystem'
)
$AccountManager = '9375CFF0413111d3B88A00104B2A6676'
$PathValues = @('001f6700', '001f6610', '001e6700', '001e6610')

# Reads values of one key by their names. Returns nothing where the key has none of them.
function Read-Key {
    param($Hive, [string]$Path, [string[]]$Names)
    $key = $Hive.OpenSubKey($Path)
    if ($null -eq $key) { return }
    try {
        $found = [ordered]@{ PSPath = "HKEY_CURRENT_USER\$Path" }
        foreach ($name in $Names) {
            $value = $key.GetValue($name, $null, 'DoNotExpandEnvironmentNames')
            if ($null -eq $value) { continue }
            if ($value -is [byte[]]) { $found[$name] = [int[]]$value }
            elseif ($value -is [int]) { $found[$name] = $value }
            elseif ($value -is [string]) { $found[$name] = $value }
        }
        if ($found.Count -gt 1) { $found }
    }
    finally { $key.Close() }
}

# Names of the keys below a key.
function Get-KeyNames {
    param($Hive, [string]$Path)
    $key = $Hive.OpenSubKey($Path)
    if ($null -eq $key) { return }
    try { $key.GetSubKeyNames() }
    finally { $key.Close() }
}

# All keys of the mail profiles in the hive of one person.
function Read-Profiles {
    param($Hive)
    foreach ($outlook in $OutlookKeys) {
        Read-Key $Hive $outlook $OutlookValues
        foreach ($profileName in @(Get-KeyNames $Hive "$outlook\Profiles")) {
            $root = "$outlook\Profiles\$profileName"
            Read-Key $Hive "$root\$AccountManager" $ManagerValues
            foreach ($entry in @(Get-KeyNames $Hive "$root\$AccountManager")) {
                if ($entry -match '^[0-9A-Fa-f]{8}$') { Read-Key $Hive "$root\$AccountManager\$entry" $EntryValues }
            }
            foreach ($section in @(Get-KeyNames $Hive $root)) {
                if ($section -match '^[0-9A-Fa-f]{32}$') { Read-Key $Hive "$root\$section" $SectionValues }
            }
        }
    }
}

# The path that a section names: text, or the bytes of one.
function ConvertTo-PathText {
    param($Value, [string]$Name)
    if ($Value -is [string]) { return $Value }
    $bytes = [byte[]]$Value
    $text = if ($Name.StartsWith('001f')) { [Text.Encoding]::Unicode.GetString($bytes) }
            else { [Text.Encoding]::Default.GetString($bytes) }
    $text.Split([char]0)[0]
}

# Data files in the usual folders of a person, and where their profiles name them.
function Find-DataFiles {
    param([object[]]$Keys, [string]$UserFolder)
    $paths = New-Object 'System.Collections.Generic.HashSet[string]' ([StringComparer]::OrdinalIgnoreCase)
    foreach ($key in $Keys) {
        foreach ($name in $PathValues) {
            if ($key.Contains($name)) { [void]$paths.Add((ConvertTo-PathText $key[$name] $name)) }
        }
    }
    $folders = @()
    if ($UserFolder) {
        $folders = @(
            "$UserFolder\Documents\Outlook Files"
            "$UserFolder\Documents"
            "$UserFolder\AppData\Local\Microsoft\Outlook"
        )
        foreach ($cloud in @(Get-ChildItem -LiteralPath $UserFolder -Directory -Filter 'OneDrive*' -ErrorAction SilentlyContinue)) {
            $folders += "$($cloud.FullName)\Documents\Outlook Files"
        }
    }
    foreach ($folder in $folders) {
        foreach ($file in @(Get-ChildItem -LiteralPath $folder -File -ErrorAction SilentlyContinue)) {
            if ($file.Extension -in '.pst', '.ost') { [void]$paths.Add($file.FullName) }
        }
    }
    foreach ($path in $paths) {
        # A path in a profile may be anything. On a server the sign-in of this computer would be shown to whoever runs it.
        if ($path -match '^[\\/]{2}') { $script:pathsNotAsked++; continue }
        if ($path -notmatch '^[A-Za-z]:[\\/]') { continue }
        try { $file = New-Object IO.FileInfo $path } catch { continue }
        if (-not $file.Exists -or $file.Extension -notin '.pst', '.ost') { continue }
        [ordered]@{
            path      = $file.FullName
            sizeBytes = $file.Length
            changedOn = $file.LastWriteTimeUtc.ToString('yyyy-MM-dd', [Globalization.CultureInfo]::InvariantCulture)
        }
    }
}

# Whether the system disk is encrypted; null where that may not be asked. No key is read.
function Get-DiskEncrypted {
    try {
        $volume = Get-BitLockerVolume -MountPoint $env:SystemDrive
        return ("$($volume.ProtectionStatus)" -eq 'On')
    }
    catch { Write-Verbose "BitLocker did not answer: $_" }
    try {
        # What Explorer shows to everybody: 1 is on, 2 is off; between the two nothing is certain.
        $state = (New-Object -ComObject Shell.Application).NameSpace($env:SystemDrive).Self.ExtendedProperty('System.Volume.BitLockerProtection')
        if ($state -eq 1) { return $true }
        if ($state -eq 2) { return $false }
    }
    catch { Write-Verbose "Explorer did not answer: $_" }
    return $null
}

# One person: their keys and data files; nothing where there are neither.
function Read-Person {
    param($Hive, [string]$UserFolder)
    $keys = @(Read-Profiles $Hive)
    $files = @(Find-DataFiles $keys $UserFolder)
    if ($keys.Count + $files.Count -gt 0) { [ordered]@{ keys = $keys; dataFiles = $files } }
}

# Runs reg.exe and tells whether it did what it was asked for.
function Invoke-Reg {
    param([string[]]$Arguments)
    # Windows PowerShell makes an error of each line that a program says on its error stream: under 'Stop' it would end all.
    $ErrorActionPreference = 'Continue'
    & "$env:SystemRoot\System32\reg.exe" @Arguments 2>$null | Out-Null
    return ($LASTEXITCODE -eq 0)
}

# Somebody who is not signed in: their hive is loaded, and unloaded whatever happens between.
function Read-SignedOut {
    param([string]$UserFolder)
    if ($UserFolder -notmatch '^[A-Za-z]:[\\/]') { throw "$UserFolder lies on no disk of this computer." }
    $mount = "MailboxCheckup-$PID"
    # Offline: only the system and administrators may do this.
    if (-not (Invoke-Reg 'load', "HKU\$mount", "$UserFolder\NTUSER.DAT")) { throw "The profile in $UserFolder cannot be loaded." }
    $hive = $null
    try {
        $hive = $users.OpenSubKey($mount)
        Read-Person $hive $UserFolder
    }
    finally {
        if ($null -ne $hive) { $hive.Close() }
        $hive = $null
        $unloaded = $false
        for ($try = 0; $try -lt 5 -and -not $unloaded; $try++) {
            # Windows unloads no hive of which a key is still held.
            [GC]::Collect()
            [GC]::WaitForPendingFinalizers()
            if ($try -gt 0) { Start-Sleep -Seconds 1 }
            $unloaded = Invoke-Reg 'unload', "HKU\$mount"
        }
        if (-not $unloaded) { $script:notUnloaded += "HKU\$mount" }
    }
}

# Somebody who is signed in.
function Read-SignedIn {
    param([string]$Sid, [string]$UserFolder)
    $hive = $users.OpenSubKey($Sid)
    try { Read-Person $hive $UserFolder }
    finally { if ($null -ne $hive) { $hive.Close() } }
}

# The folder to write into. Everybody may make folders in ProgramData: one that somebody else made could lead anywhere.
function Open-Folder {
    param([string]$Path)
    if ($Path.StartsWith('\\')) {
        if (-not (Test-Path -LiteralPath $Path)) { [void](New-Item -ItemType Directory -Path $Path) }
        return
    }
    $me = [Security.Principal.WindowsIdentity]::GetCurrent()
    $isAdministrator = (New-Object Security.Principal.WindowsPrincipal $me).IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
    if (-not $isAdministrator) {
        if (-not (Test-Path -LiteralPath $Path)) { [void](New-Item -ItemType Directory -Path $Path) }
        return
    }
    # For the system and administrators only, from the first moment on, and nothing from the folder above.
    $security = New-Object Security.AccessControl.DirectorySecurity
    $security.SetSecurityDescriptorSddlForm('O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)')
    if (-not (Test-Path -LiteralPath $Path)) { [void][IO.Directory]::CreateDirectory($Path, $security) }
    $attributes = (New-Object IO.DirectoryInfo $Path).Attributes
    if ($attributes -band [IO.FileAttributes]::ReparsePoint) { throw "$Path leads to another place. Nothing was written. Delete it." }
    $acl = Get-Acl -LiteralPath $Path
    $owner = $acl.GetOwner([Security.Principal.SecurityIdentifier]).Value
    if ($owner -notin 'S-1-5-18', 'S-1-5-32-544', $me.User.Value) { throw "$Path belongs to somebody else. Nothing was written. Delete it." }
    # Rights in a folder that an administrator has named are the administrator's own.
    if ($Path -eq "$env:ProgramData\MailboxCheckup" -and -not $acl.AreAccessRulesProtected) {
        Set-Acl -LiteralPath $Path -AclObject $security
    }
}

$people = @()
$notRead = 0
$pathsNotAsked = 0
$notUnloaded = @()
# First of all: where nothing may be written, nothing is read.
$Folder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Folder)
Open-Folder $Folder
$users = [Microsoft.Win32.Registry]::Users
$loaded = @($users.GetSubKeyNames())
$profileList = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList'
$sids = @(Get-ChildItem -LiteralPath $profileList | ForEach-Object { $_.PSChildName } | Where-Object { $_ -match '^S-1-(5-21|12-1)-' })
foreach ($sid in $sids) {
    # One that cannot be read keeps nobody else's from being read.
    try {
        $userFolder = (Get-ItemProperty -LiteralPath "$profileList\$sid" -Name ProfileImagePath).ProfileImagePath
        if ($loaded -contains $sid) { $people += @(Read-SignedIn $sid $userFolder) }
        else { $people += @(Read-SignedOut $userFolder) }
    }
    catch {
        $notRead++
        Write-Verbose "$sid was not read: $_"
    }
}

$collected = [ordered]@{
    kind          = 'mailbox-checkup-machine'
    version       = 1
    machine       = $env:COMPUTERNAME
    collectedAt   = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [Globalization.CultureInfo]::InvariantCulture)
    diskEncrypted = Get-DiskEncrypted
    people        = @($people)
    peopleNotRead = $notRead
}
$text = ConvertTo-Json -InputObject $collected -Depth 6 -Compress

$file = Join-Path $Folder "$env:COMPUTERNAME.json"
if (Test-Path -LiteralPath $file -PathType Container) { throw "$file is a folder. Nothing was written. Delete it." }
# Whole or not at all: nobody finds half a file. The name is new, so that what lies there already is not written through.
$part = "$file.$([Guid]::NewGuid().ToString('N')).part"
$stream = New-Object IO.FileStream $part, ([IO.FileMode]::CreateNew)
try {
    $bytes = (New-Object Text.UTF8Encoding $false).GetBytes($text)
    $stream.Write($bytes, 0, $bytes.Length)
}
finally { $stream.Close() }
Move-Item -LiteralPath $part -Destination $file -Force

Write-Output "Mailbox Checkup: $($people.Count) people with mail settings, $notRead not read, written to $file"
if ($pathsNotAsked -gt 0) { Write-Output "$pathsNotAsked data files lie on no disk of this computer and were not looked at." }
if ($notUnloaded.Count -gt 0) { Write-Output "Still loaded until the next start of this computer: $($notUnloaded -join ', ')" }
exit 0
