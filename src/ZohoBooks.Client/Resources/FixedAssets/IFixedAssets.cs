namespace ZohoBooks.Client;

/// <summary>
/// Fixed assets. Scopes: <c>ZohoBooks.fixedasset.READ</c>, <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An
/// id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IFixedAssets
{
    /// <summary><c>GET /fixedassets</c>.</summary>
    /// <param name="filter">Which fixed assets; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<FixedAsset> ListAsync(FixedAssetFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /fixedassets/{fixed_asset_id}</c>.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such fixed asset.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<FixedAsset> GetAsync(string fixedAssetId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /fixedassets</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the fixed
    /// asset before creating it again.
    /// </summary>
    /// <param name="input">The fixed asset.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<FixedAsset> CreateAsync(FixedAssetInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /fixedassets/{fixed_asset_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="input">
    /// What to change. Zoho Books documents name, type, account, cost and day of purchase as needed in every update.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<FixedAsset> UpdateAsync(string fixedAssetId, FixedAssetInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /fixedassets/{fixed_asset_id}</c>.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string fixedAssetId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/active</c>.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkActiveAsync(string fixedAssetId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/cancel</c>.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkCancelledAsync(string fixedAssetId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/draft</c>.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkDraftAsync(string fixedAssetId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/writeoff</c>. Never repeated by the client.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="input">How.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task WriteOffAsync(string fixedAssetId, AssetWriteOff input, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/sell</c>. Never repeated by the client.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="input">How.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SellAsync(string fixedAssetId, AssetSale input, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/history</c>: what it was worth.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<AssetValuation> ListHistoryAsync(string fixedAssetId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/forecast</c>: what it will be worth; the list has one page.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<AssetForecast> ListForecastAsync(string fixedAssetId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/comments</c>.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="text">The comment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddCommentAsync(string fixedAssetId, string text, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/comments/{comment_id}</c>.</summary>
    /// <param name="fixedAssetId">The fixed asset, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteCommentAsync(string fixedAssetId, string commentId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /fixedassettypes</c>.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<FixedAssetType> ListTypesAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /fixedassettypes</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the types
    /// before creating it again.
    /// </summary>
    /// <param name="input">The type.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<FixedAssetType> CreateTypeAsync(FixedAssetTypeInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /fixedassettypes/{fixed_asset_type_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="typeId">The type, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<FixedAssetType> UpdateTypeAsync(string typeId, FixedAssetTypeInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /fixedassettypes/{fixed_asset_type_id}</c>.</summary>
    /// <param name="typeId">The type, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteTypeAsync(string typeId, CancellationToken cancellationToken = default);
}
