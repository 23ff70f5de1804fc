using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class FixedAssetList : ListEnvelope<FixedAsset>
{
    [JsonPropertyName("fixedassets")]
    public RowList<FixedAsset>? FixedAssets { get => Rows; set => Rows = value; }
}

internal sealed class FixedAssetEnvelope : Envelope
{
    public Row<FixedAsset>? FixedAsset { get; set; }

    // The document spells the answer to a read this way, and the answer to a write the other.
    [JsonPropertyName("fissed-asset")]
    public Row<FixedAsset>? Misspelt { get => FixedAsset; set => FixedAsset ??= value; }
}

internal sealed class AssetValuationList : ListEnvelope<AssetValuation>
{
    public RowList<AssetValuation>? AssetHistory { get => Rows; set => Rows = value; }
}

internal sealed class AssetForecastList : ListEnvelope<AssetForecast>
{
    public RowList<AssetForecast>? Data { get => Rows; set => Rows = value; }
}

internal sealed class FixedAssetTypeList : ListEnvelope<FixedAssetType>
{
    public RowList<FixedAssetType>? FixedAssetTypes { get => Rows; set => Rows = value; }
}

internal sealed class FixedAssetTypeEnvelope : Envelope
{
    public Row<FixedAssetType>? FixedAssetType { get; set; }
}
