using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// The answer to a batch of units: their list by one description, what was saved and what was not by the other. It does not say how it was
/// asked, so either is taken.
/// </summary>
internal sealed record UnitsAnswer(
    IReadOnlyList<Row<UnitOfMeasure>>? Units, IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> Errors) : IRow
{
    UnreadableRow? IRow.Unreadable => null;

    // Of what was refused alone nobody can tell what was written.
    UnreadableRow? IRow.Whole => Units is null ? UnreadableRow.SaysNothing : null;
}

/// <summary>Reads the answer to a batch of units in either form.</summary>
internal sealed class UnitsAnswerConverter : JsonConverter<UnitsAnswer>
{
    private readonly LenientListConverter<Row<UnitOfMeasure>> _rows = new();

    public override UnitsAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            return new(_rows.Read(ref reader, typeof(IReadOnlyList<Row<UnitOfMeasure>>), options), []);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw LenientReader.Unexpected("a list");
        IReadOnlyList<Row<UnitOfMeasure>>? units = null;
        List<IReadOnlyDictionary<string, IReadOnlyList<string>>> errors = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            bool isUnits = reader.ValueTextEquals("entities"u8);
            bool isErrors = reader.ValueTextEquals("errors"u8);
            bool isError = reader.ValueTextEquals("error"u8);
            reader.Read();
            if (isUnits && reader.TokenType != JsonTokenType.Null)
                units = _rows.Read(ref reader, typeof(IReadOnlyList<Row<UnitOfMeasure>>), options);
            else if (isErrors && reader.TokenType != JsonTokenType.Null)
                errors.AddRange(SyncErrorsConverter.Items(JsonText.Parse(ref reader)).Select(Messages).Where(Says));
            else if (isError)
                errors.AddRange(BatchAnswer.Words(JsonText.Parse(ref reader)));
            else
                reader.Skip();
        }

        return new(units, errors);
    }

    public override void Write(Utf8JsonWriter writer, UnitsAnswer value, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    private static bool Says(IReadOnlyDictionary<string, IReadOnlyList<string>> messages) => messages.Count > 0;

    // The unit comes back with what is wrong under its own name, or only what is wrong comes.
    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Messages(JsonElement item) =>
        SyncError.Of(item).Errors is { Count: > 0 } said ? said : FieldMessages.Read(item);
}
