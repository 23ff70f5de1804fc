using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Items that are cost codes, each with its code in front of its name.</summary>
internal sealed class CodeItems(ConnectionSession session) : CodeRecords(session)
{
    protected override string Name => "items";

    protected override ZohoOperation List => ZohoOperationTable.Of("GET", "/items");

    protected override async Task<IReadOnlyList<CodeOption>> ReadAsync(List<string> odd, CancellationToken cancellationToken) =>
    [
        .. (await DirectoryReader.ReadAsync(
            Books.Items.ListAsync(cancellationToken: cancellationToken).OnUnreadable(row => odd.Add($"{row.Field}: {row.Reason}")),
            item => new CodeOption((item.Name ?? string.Empty).Trim(), IsActive(item), item.ItemId),
            cancellationToken).ConfigureAwait(false)).Where(item => item.Text.Length > 0),
    ];

    // A price is needed and a cost code has none: what is bought under it says its own.
    protected override async Task<string> MakeAsync(AlignmentStep step, CancellationToken cancellationToken) =>
        (await Books.Items.CreateAsync(
            new() { Name = step.Name, Rate = 0m, ItemType = "purchases", PurchaseAccountId = step.AccountId }, cancellationToken)
            .ConfigureAwait(false)).ItemId;

    protected override async Task<string?> NameAsync(string id, CancellationToken cancellationToken) =>
        (await Books.Items.GetAsync(id, cancellationToken).ConfigureAwait(false)).Name;

    protected override async Task<bool> RenameAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        // Name and price are both needed: the price is the one that it has now.
        var now = await Books.Items.GetAsync(step.ZohoId, cancellationToken).ConfigureAwait(false);
        if (now.Name?.Trim() != step.Was || now.Rate is not { } rate)
        {
            return false;
        }

        _ = await Books.Items.UpdateAsync(step.ZohoId, new() { Name = step.Name, Rate = rate }, cancellationToken).ConfigureAwait(false);
        return true;
    }

    protected override async Task<string?> MarkAsync(string id, bool active, CancellationToken cancellationToken)
    {
        await (active ? Books.Items.MarkActiveAsync(id, cancellationToken) : Books.Items.MarkInactiveAsync(id, cancellationToken))
            .ConfigureAwait(false);
        return null;
    }

    private static bool? IsActive(Item item) => item.Status switch
    {
        "active" => true,
        "inactive" => false,
        _ => null,
    };
}
