using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.ItemRoutes;

namespace ZohoBooks.Client;

internal sealed class ItemsOperations(ApiSender sender) : IItems
{
    private Records<ItemEnvelope, Item, ItemInput> Records => field ??=
        new(sender, "item_id", ItemsJson.Default.ItemEnvelope, static envelope => envelope.Item, ItemsJson.Default.ItemInput);

    public ZohoList<Item> ListAsync(string? filterBy, CancellationToken cancellationToken) => PagedList.Create<ItemList, Item>(
        sender,
        () => Routes.List.Request().Query("filter_by", filterBy ?? "Status.All"),
        ItemsJson.Default.ItemList,
        static row => row.ItemId,
        cancellationToken);

    public Task<Item> GetAsync(string itemId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, itemId, nameof(itemId), cancellationToken);

    public ZohoList<Item> ListDetailsAsync(IEnumerable<string> itemIds, CancellationToken cancellationToken)
    {
        List<string> ids = [.. GivenValues.Rows(itemIds, nameof(itemIds))];
        if (ids.Count == 0)
            throw new ArgumentException("There are no items to read.", nameof(itemIds));
        ids.ForEach(static id => RouteValue.CheckId(id, nameof(itemIds)));
        return PagedList.Single<ItemList, Item>(
            sender,
            () => Routes.ListDetails.Request().Query("item_ids", string.Join(",", ids)),
            ItemsJson.Default.ItemList,
            cancellationToken);
    }

    public Task<Item> CreateAsync(ItemInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new item")
            .Text(input.Name, nameof(ItemInput.Name))
            .Value(input.Rate, nameof(ItemInput.Rate))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<Item> UpdateAsync(string itemId, ItemInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, itemId, nameof(itemId)), Required.NotNull(input, nameof(input)), input.Locations is null,
            cancellationToken);

    public Task<Item> UpsertAsync(UniqueField key, ItemInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.Locations is null && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string itemId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, itemId, nameof(itemId), cancellationToken);

    public Task MarkActiveAsync(string itemId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkActive, itemId, nameof(itemId), cancellationToken);

    public Task MarkInactiveAsync(string itemId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkInactive, itemId, nameof(itemId), cancellationToken);

    public Task UpdateCustomFieldsAsync(string itemId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateCustomFields, itemId, nameof(itemId))
                .Json([.. Required.NotNull(fields, nameof(fields))], ItemsJson.Default.IReadOnlyListCustomFieldInput).Repeatable(),
            cancellationToken);

    public Task AddToPortalAsync(string itemId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.AddToPortal, itemId, nameof(itemId), cancellationToken);

    public Task RemoveFromPortalAsync(string itemId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.RemoveFromPortal, itemId, nameof(itemId), cancellationToken);

    public Task AddManyToPortalAsync(IEnumerable<string> itemIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.AddManyToPortal.Request().Ids("item_ids", itemIds, nameof(itemIds)), cancellationToken);
}
