#!/bin/sh
# Registers the page with Microsoft Entra, so that people can read how full their mailbox is. Read it before you run it:
#
#   az login --allow-no-subscriptions
#   sh register-sign-in.sh https://mail.example.com/checkup/
#
# It makes one app registration with the two redirect addresses of the page and the delegated permissions that are listed
# below, and prints the id for policy.json. It grants nothing: each person is asked, unless you open the consent link of
# INSTALL.md. To undo it: az ad app delete --id CLIENT-ID
# Never run against a real directory by its makers.
set -eu
page=${1:?"Which address has the page? For example: https://mail.example.com/checkup/"}
case $page in https://*/) ;; *) echo "Write the address with https:// and a slash at its end." >&2; exit 1 ;; esac
host=$(printf %s "$page" | sed 's#^https://\([^/]*\)/.*#\1#')

# Microsoft Graph, and its delegated permissions by their ids.
graph=00000003-0000-0000-c000-000000000000
user_read=e1fe6dd8-ba31-4d61-89e7-88639da4683d
mail_read=570282fd-fa5c-430d-a7fd-fc8dc98a9dca
settings_read=87f447af-9fa4-4c32-9dfa-4a57a73d18ce
# Leave one of these out if you wish: only for personal accounts; only for moving mail.
files_read=10465720-29dd-4523-a11a-6a75c743c9d9
mail_move=024d486e-b451-40bb-833d-3e66d98c5c73

id=$(az ad app create --display-name "Mailbox Checkup" --sign-in-audience AzureADMultipleOrgs --query appId --output tsv)
object=$(az ad app show --id "$id" --query id --output tsv)
az rest --method PATCH --uri "https://graph.microsoft.com/v1.0/applications/$object" \
  --headers Content-Type=application/json \
  --body "{\"spa\":{\"redirectUris\":[\"brk-multihub://$host\",\"${page}signed-in.html\"]}}"
for permission in $user_read $mail_read $settings_read $files_read $mail_move; do
  az ad app permission add --id "$id" --api $graph --api-permissions "$permission=Scope"
done
echo "Put this into policy.json: \"clientId\": \"$id\""
