using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.FixedAssetRoutes;

namespace ZohoBooks.Client;

internal sealed class FixedAssetsOperations(ApiSender sender) : IFixedAssets
{
    private Records<FixedAssetEnvelope, FixedAsset, FixedAssetInput> Records => field ??=
        new(sender, "fixed_asset_id", FixedAssetsJson.Default.FixedAssetEnvelope,
            static envelope => envelope.FixedAsset, FixedAssetsJson.Default.FixedAssetInput);

    public ZohoList<FixedAsset> ListAsync(FixedAssetFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<FixedAssetList, FixedAsset>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            FixedAssetsJson.Default.FixedAssetList,
            static row => row.FixedAssetId,
            cancellationToken);

    public Task<FixedAsset> GetAsync(string fixedAssetId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, fixedAssetId, nameof(fixedAssetId), cancellationToken);

    public Task<FixedAsset> CreateAsync(FixedAssetInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new fixed asset")
            .Text(input.AssetName, nameof(FixedAssetInput.AssetName))
            .Text(input.FixedAssetTypeId, nameof(FixedAssetInput.FixedAssetTypeId))
            .Text(input.AssetAccountId, nameof(FixedAssetInput.AssetAccountId))
            .Value(input.AssetCost, nameof(FixedAssetInput.AssetCost))
            .Value(input.AssetPurchaseDate, nameof(FixedAssetInput.AssetPurchaseDate))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<FixedAsset> UpdateAsync(string fixedAssetId, FixedAssetInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, fixedAssetId, nameof(fixedAssetId)), Required.NotNull(input, nameof(input)),
            true, cancellationToken);

    public Task DeleteAsync(string fixedAssetId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, fixedAssetId, nameof(fixedAssetId), cancellationToken);

    public Task MarkActiveAsync(string fixedAssetId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkActive, fixedAssetId, nameof(fixedAssetId), cancellationToken);

    public Task MarkCancelledAsync(string fixedAssetId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkCancelled, fixedAssetId, nameof(fixedAssetId), cancellationToken);

    public Task MarkDraftAsync(string fixedAssetId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkDraft, fixedAssetId, nameof(fixedAssetId), cancellationToken);

    public Task WriteOffAsync(string fixedAssetId, AssetWriteOff input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("What is written off")
            .Value(input.Date, nameof(AssetWriteOff.Date))
            .Text(input.ExpenseAccountId, nameof(AssetWriteOff.ExpenseAccountId))
            .Text(input.Reason, nameof(AssetWriteOff.Reason))
            .Check(nameof(input));
        return sender.DoAsync(
            Records.One(Routes.WriteOff, fixedAssetId, nameof(fixedAssetId)).Json(input, FixedAssetsJson.Default.AssetWriteOff),
            cancellationToken);
    }

    public Task SellAsync(string fixedAssetId, AssetSale input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A sale")
            .Text(input.InvoiceId, nameof(AssetSale.InvoiceId))
            .Text(input.LineItemId, nameof(AssetSale.LineItemId))
            .Text(input.ExpenseAccountId, nameof(AssetSale.ExpenseAccountId))
            .Text(input.Reason, nameof(AssetSale.Reason))
            .Check(nameof(input));
        return sender.DoAsync(
            Records.One(Routes.Sell, fixedAssetId, nameof(fixedAssetId)).Json(input, FixedAssetsJson.Default.AssetSale),
            cancellationToken);
    }

    public ZohoList<AssetValuation> ListHistoryAsync(string fixedAssetId, CancellationToken cancellationToken)
    {
        Records.One(Routes.ListHistory, fixedAssetId, nameof(fixedAssetId)).Dispose();
        return PagedList.Create<AssetValuationList, AssetValuation>(
            sender, () => Records.One(Routes.ListHistory, fixedAssetId, nameof(fixedAssetId)), FixedAssetsJson.Default.AssetValuationList,
            static row => row.ValuationId, cancellationToken);
    }

    public ZohoList<AssetForecast> ListForecastAsync(string fixedAssetId, CancellationToken cancellationToken)
    {
        Records.One(Routes.ListForecast, fixedAssetId, nameof(fixedAssetId)).Dispose();
        return PagedList.Single<AssetForecastList, AssetForecast>(
            sender, () => Records.One(Routes.ListForecast, fixedAssetId, nameof(fixedAssetId)), FixedAssetsJson.Default.AssetForecastList,
            cancellationToken);
    }

    public Task AddCommentAsync(string fixedAssetId, string text, CancellationToken cancellationToken) =>
        CommentsOperations.AddAsync(
            sender, Records.One(Routes.AddComment, fixedAssetId, nameof(fixedAssetId)), text, cancellationToken);

    public Task DeleteCommentAsync(string fixedAssetId, string commentId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteComment, fixedAssetId, nameof(fixedAssetId)).Id("comment_id", commentId, nameof(commentId)),
            cancellationToken);

    public ZohoList<FixedAssetType> ListTypesAsync(CancellationToken cancellationToken) =>
        PagedList.Create<FixedAssetTypeList, FixedAssetType>(
            sender, Routes.ListTypes.Request, FixedAssetsJson.Default.FixedAssetTypeList, static row => row.FixedAssetTypeId,
            cancellationToken);

    public Task<FixedAssetType> CreateTypeAsync(FixedAssetTypeInput input, CancellationToken cancellationToken) =>
        TypeAsync(Routes.CreateType.Request(), input, repeatable: false, cancellationToken);

    public Task<FixedAssetType> UpdateTypeAsync(string typeId, FixedAssetTypeInput input, CancellationToken cancellationToken) =>
        TypeAsync(
            Routes.UpdateType.Request().Id("fixed_asset_type_id", typeId, nameof(typeId)), input, repeatable: true, cancellationToken);

    public Task DeleteTypeAsync(string typeId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteType.Request().Id("fixed_asset_type_id", typeId, nameof(typeId)), cancellationToken);

    private Task<FixedAssetType> TypeAsync(
        ApiRequest request, FixedAssetTypeInput input, bool repeatable, CancellationToken cancellationToken)
    {
        request.Json(Required.NotNull(input, nameof(input)), FixedAssetsJson.Default.FixedAssetTypeInput);
        return sender.SendAsync(
            repeatable ? request.Repeatable() : request, FixedAssetsJson.Default.FixedAssetTypeEnvelope,
            static envelope => envelope.FixedAssetType, cancellationToken);
    }
}
