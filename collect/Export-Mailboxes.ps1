<#
.SYNOPSIS
Mailbox Checkup: writes address, id, limits and size of all mailboxes of Exchange Online into one CSV file.

.DESCRIPTION
For the company overview of Mailbox Checkup: the usual exports have the address or the size, and no way from one to the
other. Needs the module ExchangeOnlineManagement 3 and a role that may read recipients, such as Global Reader:

    Install-Module ExchangeOnlineManagement -Scope CurrentUser
    .\Export-Mailboxes.ps1

It reads no mail and changes nothing. Many mailboxes take long: Microsoft answers about ten sizes in a second.

.NOTES
No part of this was ever run against Exchange Online by its makers: look at the first lines before you rely on the rest.
#>
[CmdletBinding()]
param(
    [string]$File = '.\mailboxes.csv'
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$invariant = [Globalization.CultureInfo]::InvariantCulture

# Bytes of '49.5 GB (53,150,220,288 bytes)', whatever stands between the digits there; 'Unlimited' stays.
function ConvertTo-Bytes {
    param($Size)
    $text = "$Size"
    if ($text -eq 'Unlimited') { return $text }
    if ($text -match '\(([^)]*)\)') { return ($Matches[1] -replace '[^0-9]', '') }
    return ''
}

# What a spreadsheet would take for a formula becomes plain text.
function ConvertTo-Cell {
    param($Value)
    $text = "$Value"
    if ($text -match '^([\s\x00-\x1f]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|[\t\r\n])') { return "'$text" }
    return $text
}

# The name of a plan without the id that Exchange hangs behind it.
function ConvertTo-PlanName {
    param($Plan)
    "$Plan" -replace '-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', ''
}

if (-not (Get-Command Get-EXOMailbox -ErrorAction SilentlyContinue)) {
    throw 'Install-Module ExchangeOnlineManagement -Scope CurrentUser comes first.'
}
if (-not (Get-ConnectionInformation | Where-Object { $_.State -eq 'Connected' })) { Connect-ExchangeOnline -ShowBanner:$false }

$protocols = @{}
$ways = 'PopEnabled', 'ImapEnabled'
$allCas = Get-EXOCasMailbox -ResultSize Unlimited -Properties $ways
foreach ($one in $allCas) {
    $protocols["$($one.PrimarySmtpAddress)".ToLowerInvariant()] = $one
}

# Of an earlier run that broke off.
if (Test-Path -LiteralPath "$File.part") { Remove-Item -LiteralPath "$File.part" }
$takenOn = [DateTime]::UtcNow.ToString('yyyy-MM-dd', $invariant)
$done = 0
$wanted = 'ExchangeGuid', 'MailboxPlan', 'IssueWarningQuota', 'ProhibitSendQuota', 'ProhibitSendReceiveQuota'
Get-EXOMailbox -ResultSize Unlimited -Properties $wanted | ForEach-Object {
    $mailbox = $_
    # A mailbox that nobody has opened yet has no statistics; its cells stay empty, which is not zero.
    $size = Get-EXOMailboxStatistics -ExchangeGuid $mailbox.ExchangeGuid -ErrorAction SilentlyContinue
    $cas = $protocols["$($mailbox.PrimarySmtpAddress)".ToLowerInvariant()]
    $done++
    if ($done % 100 -eq 0) { Write-Progress -Activity 'Mailboxes' -Status "$done read" }
    [PSCustomObject][ordered]@{
        Address                       = ConvertTo-Cell $mailbox.PrimarySmtpAddress
        MailboxGuid                   = "$($mailbox.ExchangeGuid)"
        Plan                          = ConvertTo-Cell (ConvertTo-PlanName $mailbox.MailboxPlan)
        UsedBytes                     = if ($size) { ConvertTo-Bytes $size.TotalItemSize } else { '' }
        ItemCount                     = if ($size) { ([int64]$size.ItemCount).ToString($invariant) } else { '' }
        IssueWarningQuotaBytes        = ConvertTo-Bytes $mailbox.IssueWarningQuota
        ProhibitSendQuotaBytes        = ConvertTo-Bytes $mailbox.ProhibitSendQuota
        ProhibitSendReceiveQuotaBytes = ConvertTo-Bytes $mailbox.ProhibitSendReceiveQuota
        PopEnabled                    = if ($cas) { "$($cas.PopEnabled)" } else { '' }
        ImapEnabled                   = if ($cas) { "$($cas.ImapEnabled)" } else { '' }
        TakenOn                       = $takenOn
    }
} | Export-Csv -LiteralPath "$File.part" -NoTypeInformation -Encoding UTF8

# A run that breaks off leaves no list that reads as if it were whole.
if (-not (Test-Path -LiteralPath "$File.part")) { throw 'Exchange named no mailbox. Nothing was written.' }
Move-Item -LiteralPath "$File.part" -Destination $File -Force

Write-Output "$done mailboxes are in $File. Drop it on admin.html, under the company's overview."
