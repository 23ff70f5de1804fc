using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>What answers of the version 2.0 of the API are wrapped in.</summary>
internal sealed record DataEnvelope<T> : IRow, IErrorsBeside, IHoldsRows
    where T : class
{
    public T? Data { get; set; }

    public JsonElement Errors { get; set; }

    public JsonElement Error { get; set; }

    IRowList? IHoldsRows.HeldRows => Data as IRowList;

    bool IErrorsBeside.IsOfBatch => Data is IBatchOutcomes;

    UnreadableRow? IRow.Unreadable => null;

    UnreadableRow? IRow.Whole => Data is null ? UnreadableRow.WithoutData
        : Data is IRow { Whole: { } row } ? row with { Field = "$.data" + row.Field[1..] }
        : null;
}

/// <summary>An answer that may hold an error beside its data.</summary>
internal interface IErrorsBeside
{
    JsonElement Errors { get; }

    JsonElement Error { get; }

    /// <summary>Whether the data tells the outcome of each item by itself.</summary>
    bool IsOfBatch { get; }
}

/// <summary>What became of the items of a batch, one by one.</summary>
internal interface IBatchOutcomes : IRow;
