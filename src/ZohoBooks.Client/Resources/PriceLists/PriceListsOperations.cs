using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.PriceListRoutes;

namespace ZohoBooks.Client;

internal sealed class PriceListsOperations(ApiSender sender) : IPriceLists
{
    private Records<PriceListEnvelope, PriceList, PriceListInput> Records => field ??=
        new(sender, "pricebook_id", PriceListsJson.Default.PriceListEnvelope,
            static envelope => envelope.PriceList, PriceListsJson.Default.PriceListInput);

    public ZohoList<PriceList> ListAsync(PriceListFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<PriceListPage, PriceList>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            PriceListsJson.Default.PriceListPage,
            static row => row.PriceListId,
            cancellationToken);

    public Task<PriceList> CreateAsync(PriceListInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new price list")
            .Text(input.Name, nameof(PriceListInput.Name))
            .Text(input.PricebookType, nameof(PriceListInput.PricebookType))
            .Text(input.SalesOrPurchaseType, nameof(PriceListInput.SalesOrPurchaseType))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<PriceList> UpdateAsync(string priceListId, PriceListInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, priceListId, nameof(priceListId)), Required.NotNull(input, nameof(input)),
            input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string priceListId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, priceListId, nameof(priceListId), cancellationToken);

    public Task MarkActiveAsync(string priceListId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkActive, priceListId, nameof(priceListId), cancellationToken);

    public Task MarkInactiveAsync(string priceListId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkInactive, priceListId, nameof(priceListId), cancellationToken);
}
