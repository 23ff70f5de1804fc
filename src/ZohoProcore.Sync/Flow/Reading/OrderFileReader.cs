using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads an order's file where policy has it attached: its bytes where the order changed since they were read last, and the names of the
/// files of the commitments that are not known to have it.
/// </summary>
internal sealed class OrderFileReader(ConnectionSession session, ISyncStore store)
{
    /// <summary>How long a file that was sent, and of which nobody knows whether it came, is waited for.</summary>
    public static readonly Duration Waits = Duration.FromHours(1);

    private const int BufferSize = 81_920;

    /// <summary>
    /// The name of an order's file, or of the only one that is listed where none is named; null when it has none, or policy does not ask.
    /// </summary>
    public static string? NameOf(ZohoBooks.Client.PurchaseOrder order, SyncPolicies policies) =>
        policies.Attachments != AttachmentTreatment.Files ? null
        : OtherMembers.Text(order.AdditionalMembers, "attachment_name") is { } named ? named
        : Listed(order) is [{ Length: > 0 } only] ? only : null;

    /// <summary>
    /// The names of the files that Zoho Books lists with an order beside that one, empty where it says none; null where there are no
    /// others, or policy does not ask.
    /// </summary>
    public static IReadOnlyList<string>? OthersOf(ZohoBooks.Client.PurchaseOrder order, SyncPolicies policies)
    {
        var others = policies.Attachments == AttachmentTreatment.Files ? Listed(order) : [];
        if (NameOf(order, policies) is { } named)
        {
            // Whether the one that is named is listed, too, is not documented: one that has no name may be it.
            var own = others.FindIndex(one => one == named.Trim()) is >= 0 and var at ? at : others.IndexOf(string.Empty);
            others = [.. others.Where((_, place) => place != own)];
        }

        return others.Count == 0 ? null : others;
    }

    /// <summary>The order's file, and where it is attached already; null when it has none.</summary>
    public async Task<OrderFile?> ReadAsync(OrderInput input, CancellationToken cancellationToken)
    {
        OrderFile? read = null;
        if (input.Order.FileName is { } name)
        {
            await DuringAsync(session, async () => read = await ReadAsync(input, name, cancellationToken).ConfigureAwait(false))
                .ConfigureAwait(false);
        }

        return read;
    }

    /// <summary>Looks at an order's file, or attaches it: what that costs is told apart from the order's other calls.</summary>
    public static Task DuringAsync(ConnectionSession session, Func<Task> work) =>
        session.DuringAsync("files", RecordKind.PurchaseOrder.Value, work);

    /// <summary>The bytes of an order's file.</summary>
    public static async Task<byte[]> BytesAsync(ConnectionSession session, string orderId, CancellationToken cancellationToken)
    {
        using var content = await session.Clients.Books.PurchaseOrders.Attachments.GetAsync(orderId, cancellationToken)
            .ConfigureAwait(false);
        using var bytes = new MemoryStream();
        await content.Content.CopyToAsync(bytes, BufferSize, cancellationToken).ConfigureAwait(false);
        return bytes.ToArray();
    }

    private static List<string> Listed(ZohoBooks.Client.PurchaseOrder order) =>
        [.. OtherMembers.Texts(order.AdditionalMembers, "documents", "file_name")];

    private async Task<OrderFile?> ReadAsync(OrderInput input, string name, CancellationToken cancellationToken)
    {
        var known = await OrderFileMemory.ReadAsync(store, session.Connection.Id, input.Order.OrderId, cancellationToken)
            .ConfigureAwait(false);
        var version = $"{input.Order.LastModified} {name.Replace('\n', ' ')}";
        var file = new OrderFile
        {
            Name = CommitmentPrivacy.FileName(input.Order, name),
            Version = version,
            Hash = known?.Version == version ? known.Hash : string.Empty,
        };
        if (file.Hash.Length == 0)
        {
            try
            {
                var bytes = await BytesAsync(session, input.Order.OrderId, cancellationToken).ConfigureAwait(false);
                file = file with { Hash = ContentHash.Of(bytes) };
            }
            catch (ZohoBooksNotFoundException gone)
            {
                // It was taken off meanwhile, or is named and not given.
                var now = await session.Clients.Books.PurchaseOrders.GetAsync(input.Order.OrderId, cancellationToken)
                    .ConfigureAwait(false);
                return NameOf(now, input.Policies) == name ? file with { Unread = gone.Message } : null;
            }
            catch (ZohoBooksException failure) when (failure is { Status: not (null or 401 or 429) }
                or ZohoBooksAuthenticationException { MissingScope: not null })
            {
                // The service answered, and only the file is at fault: it is refused, too long, or there is a page in its place.
                return file with { Unread = failure.Message };
            }
        }

        var (attached, sent) = known?.Hash == file.Hash
            ? (new HashSet<long>(known.AttachedTo), known.Sent) : ([], new Dictionary<long, (Instant At, int Times)>());
        var latest = session.Now - Waits;
        foreach (var existing in input.Existing.Where(one => !one.IsDeleted && !attached.Contains(one.ContractId)))
        {
            var contract = await session.Clients.Procore.PurchaseOrders.GetAsync(
                existing.ProjectId, existing.ContractId, cancellationToken).ConfigureAwait(false);
            if (contract.Attachments.Any(one => file.IsCalled(one.Filename)))
            {
                _ = attached.Add(existing.ContractId);
            }
        }

        return file with
        {
            AttachedTo = [.. attached.OrderBy(id => id)],
            MayCome = Those(one => one.At > latest),
            Lost = Those(one => one.At <= latest && one.Times > 1),
            Sent = sent,
        };

        List<long>? Those(Func<(Instant At, int Times), bool> isMeant) =>
            sent.Where(one => isMeant(one.Value) && !attached.Contains(one.Key)).Select(one => one.Key).OrderBy(id => id).ToList()
                is { Count: > 0 } some ? some : null;
    }
}
