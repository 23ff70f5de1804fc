using System.Text;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Takes webhooks in: verifies first, then reads which record is named, then stores that it is due. Nothing else in a webhook is believed.
/// When a method returns, what it accepted is stored durably.
/// </summary>
/// <param name="store">The system of record.</param>
/// <param name="vault">Holds the secrets of the webhooks.</param>
/// <param name="time">The clock.</param>
public sealed class WebhookIntake(ISyncStore store, ICredentialVault vault, TimeProvider time)
{
    private const string OrganizationParameter = "organization_id";

    /// <summary>Takes in a webhook of Zoho Books, signed with HMAC-SHA256.</summary>
    /// <param name="connectionId">The connection whose address was called.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the wait; what was stored by then stays stored.</param>
    /// <exception cref="CredentialUnreadableException">The secret of the webhook was encrypted with keys that are gone.</exception>
    public async ValueTask<WebhookAnswer> AcceptZohoAsync(
        string connectionId, ZohoWebhookRequest request, CancellationToken cancellationToken = default)
    {
        var (connection, secrets) = await ConnectionAsync(
            connectionId, CredentialNames.ZohoWebhookSecret, cancellationToken).ConfigureAwait(false);
        if (connection is null || secrets.Length == 0)
        {
            return WebhookAnswer.UnknownConnection;
        }

        if (!new ZohoWebhookVerifier(secrets).Verify(request.Signature, request.Body.Span, request.Query, request.Form))
        {
            return WebhookAnswer.NotAuthentic;
        }

        var named = request.Query.Concat(request.Form).Where(pair => pair.Key == OrganizationParameter).Select(pair => pair.Value).ToList();
        if (named.Exists(organization => organization != connection.OrganizationId))
        {
            return await RefuseAsync(
                connectionId, "a Zoho webhook was signed but named another organization", cancellationToken).ConfigureAwait(false);
        }

        if (!ZohoWebhookEvent.TryParse(PayloadOf(request), out var parsed))
        {
            return WebhookAnswer.NotUnderstood;
        }

        RecordKey? key = parsed.Entity switch
        {
            "purchaseorder" => RecordKey.PurchaseOrder(parsed.Id),
            "contact" or "vendor" => RecordKey.ZohoVendor(parsed.Id),
            "project" => RecordKey.CompanyDirectory,
            _ => null,
        };
        return await StoreAsync(connectionId, key, $"Zoho told of {parsed.Entity} {parsed.Id}", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes in a webhook of Procore, which proves its origin by the Authorization header that was set when it was registered.
    /// </summary>
    /// <param name="connectionId">The connection whose address was called.</param>
    /// <param name="authorization">The value of the Authorization header, or null.</param>
    /// <param name="body">The raw body, exactly as received.</param>
    /// <param name="cancellationToken">Cancels the wait; what was stored by then stays stored.</param>
    /// <exception cref="CredentialUnreadableException">The secret of the webhook was encrypted with keys that are gone.</exception>
    public async ValueTask<WebhookAnswer> AcceptProcoreAsync(
        string connectionId, string? authorization, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        var (connection, refusal) = await KnowProcoreAsync(connectionId, authorization, cancellationToken).ConfigureAwait(false);
        if (connection is null)
        {
            return refusal;
        }

        if (!ProcoreWebhook.TryParse(body, out var parsed))
        {
            return WebhookAnswer.NotUnderstood;
        }

        if (parsed.CompanyId != connection.CompanyId)
        {
            return await RefuseAsync(connectionId, "a Procore webhook named another company", cancellationToken).ConfigureAwait(false);
        }

        RecordKey? key = parsed.ResourceName switch
        {
            // Most of them tell of what the sync wrote itself: a list of the project shows that of all of them at once.
            "Purchase Order Contracts" or "Purchase Order Contract Line Items"
                when parsed.ProjectId is > 0 and var project
                    && (IsChange(parsed.Kind) || parsed.ResourceName != "Purchase Order Contracts") =>
                RecordKey.ProjectCommitments(project),
            "Purchase Order Contracts" when parsed is { ProjectId: > 0 and var project, ResourceId: > 0 and var contract } =>
                RecordKey.Commitment(project, contract),
            "Purchase Order Contracts" or "Purchase Order Contract Line Items" => RecordKey.CommitmentScan,
            "Company Vendors" when parsed.ResourceId is > 0 and var vendor => RecordKey.ProcoreVendor(vendor),
            "Company Vendors" or "Project Vendors" or "Projects" => RecordKey.CompanyDirectory,
            "Cost Codes" or "Budget Line Items" or "Sub Jobs" when parsed.ProjectId is > 0 and var project =>
                RecordKey.ProjectCodes(project),
            "Standard Cost Codes" or "Line Item Types" => RecordKey.Directory,
            _ => null,
        };
        return await StoreAsync(
            connectionId,
            key,
            $"Procore told of {parsed.ResourceName} {Shown(parsed.ResourceKey)}",
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes in a webhook of Procore whose body is too large to be read. Its header alone proves its origin, so it can be answered with a
    /// 2xx status and does not stop Procore's queue; what it can have told of is found by scans, which are due.
    /// </summary>
    /// <param name="connectionId">The connection whose address was called.</param>
    /// <param name="authorization">The value of the Authorization header, or null.</param>
    /// <param name="cancellationToken">Cancels the wait; what was stored by then stays stored.</param>
    /// <returns><see cref="WebhookAnswer.NotRead"/> when it is authentic.</returns>
    /// <exception cref="CredentialUnreadableException">The secret of the webhook was encrypted with keys that are gone.</exception>
    public async ValueTask<WebhookAnswer> AcceptUnreadProcoreAsync(
        string connectionId, string? authorization, CancellationToken cancellationToken = default)
    {
        var (connection, refusal) = await KnowProcoreAsync(connectionId, authorization, cancellationToken).ConfigureAwait(false);
        if (connection is null)
        {
            return refusal;
        }

        RecordKey[] scans = [RecordKey.CommitmentScan, RecordKey.Directory];
        await StoreAsync(
            connectionId, scans, "Procore sent a webhook that is too large to be read", cancellationToken).ConfigureAwait(false);
        return WebhookAnswer.NotRead;
    }

    /// <summary>An id as it is kept with what is due and in the audit, for ever: not what somebody else put in its place.</summary>
    private static string Shown(string? id) => id is { Length: <= 64 } && !id.Any(char.IsControl) ? id : string.Empty;

    /// <summary>Whether what happened shows in a list of what changed lately; what is gone may not be in it.</summary>
    private static bool IsChange(WebhookEventKind kind) => kind == WebhookEventKind.Create || kind == WebhookEventKind.Update;

    /// <summary>The connection, when the header is the one that was set for it; otherwise the answer.</summary>
    private async ValueTask<(Connection? Connection, WebhookAnswer Refusal)> KnowProcoreAsync(
        string connectionId, string? authorization, CancellationToken cancellationToken)
    {
        var (connection, secrets) = await ConnectionAsync(
            connectionId, CredentialNames.ProcoreWebhookAuthorization, cancellationToken).ConfigureAwait(false);
        return connection is null || secrets.Length == 0 ? (null, WebhookAnswer.UnknownConnection)
            : ProcoreWebhook.IsAuthentic(authorization, secrets) ? (connection, WebhookAnswer.Accepted)
            : (null, WebhookAnswer.NotAuthentic);
    }

    private async ValueTask<(Connection? Connection, string[] Secrets)> ConnectionAsync(
        string connectionId, string name, CancellationToken cancellationToken)
    {
        var connection = await store.GetConnectionAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var secrets = connection is null ? null : await vault.ReadAsync(connectionId, name, cancellationToken).ConfigureAwait(false);
        return (connection, secrets?.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? []);
    }

    private async ValueTask<WebhookAnswer> StoreAsync(string connectionId, RecordKey? key, string what, CancellationToken cancellationToken)
    {
        if (key is not { } due)
        {
            return WebhookAnswer.Ignored;
        }

        await StoreAsync(connectionId, [due], what, cancellationToken).ConfigureAwait(false);
        return WebhookAnswer.Accepted;
    }

    private async ValueTask StoreAsync(string connectionId, RecordKey[] keys, string what, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        await store.SaveAsync(
            connectionId,
            new()
            {
                Submitted =
                [
                    .. keys.Select(key => WorkMaker.Due(
                        key, now + (WorkKind.Of(key.Kind)?.SettlesAfter ?? Duration.Zero), WorkPriority.Webhook, what)),
                ],
                Audit =
                [
                    .. keys.Select(key => new AuditDraft
                    {
                        Kind = AuditKind.WebhookAccepted, Actor = "webhook", Record = key.ToString(), Reason = what,
                    }),
                ],
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Only authentic requests get this far, so that a stranger can't fill the audit.</summary>
    private async ValueTask<WebhookAnswer> RefuseAsync(string connectionId, string why, CancellationToken cancellationToken)
    {
        await store.AppendAsync(
            connectionId,
            new()
            {
                Kind = AuditKind.WebhookRefused,
                Actor = "webhook",
                Result = nameof(WebhookAnswer.WrongOrganization),
                Reason = $"Refused: {why}.",
            },
            cancellationToken).ConfigureAwait(false);
        return WebhookAnswer.WrongOrganization;
    }

    /// <summary>Older webhooks carry the JSON in a form field.</summary>
    private static ReadOnlySpan<byte> PayloadOf(ZohoWebhookRequest request) =>
        request.Form.FirstOrDefault(pair => pair.Key == "JSONString").Value is { } json ? Encoding.UTF8.GetBytes(json) : request.Body.Span;
}
