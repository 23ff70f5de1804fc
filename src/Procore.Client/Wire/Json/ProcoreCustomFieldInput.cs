using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A value for a custom field of a record that is written. Which type of value a field takes is in its definition.</summary>
public sealed record ProcoreCustomFieldInput
{
    private ProcoreCustomFieldInput(long definitionId, Action<Utf8JsonWriter> write)
    {
        if (definitionId <= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(definitionId), "The id of a definition is a positive number, as the API returned it.");
        }

        DefinitionId = definitionId;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            write(writer);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        Value = document.RootElement.Clone();
    }

    /// <summary>The id of the field's definition (<c>CustomFieldDefinition.Id</c>).</summary>
    public long DefinitionId { get; }

    /// <summary>The value, as it is sent.</summary>
    public JsonElement Value { get; }

    /// <summary>A text, or a date as <c>yyyy-MM-dd</c>; null clears the field.</summary>
    /// <param name="definitionId">The id of the field's definition.</param>
    /// <param name="value">The text.</param>
    public static ProcoreCustomFieldInput Of(long definitionId, string? value) =>
        new(definitionId, writer => writer.WriteStringValue(value));

    /// <summary>A number, or the id of an entry of a list.</summary>
    /// <param name="definitionId">The id of the field's definition.</param>
    /// <param name="value">The number.</param>
    public static ProcoreCustomFieldInput Of(long definitionId, decimal value) =>
        new(definitionId, writer => writer.WriteNumberValue(value));

    /// <summary>Yes or no.</summary>
    /// <param name="definitionId">The id of the field's definition.</param>
    /// <param name="value">Yes or no.</param>
    public static ProcoreCustomFieldInput Of(long definitionId, bool value) => new(definitionId, writer => writer.WriteBooleanValue(value));

    /// <summary>Several entries of a list, by id.</summary>
    /// <param name="definitionId">The id of the field's definition.</param>
    /// <param name="entryIds">The ids of the entries.</param>
    public static ProcoreCustomFieldInput Of(long definitionId, IReadOnlyList<long> entryIds)
    {
        _ = entryIds ?? throw new ArgumentNullException(nameof(entryIds));
        return new(definitionId, writer =>
        {
            writer.WriteStartArray();
            foreach (long id in entryIds)
                writer.WriteNumberValue(id);
            writer.WriteEndArray();
        });
    }

    /// <summary>The same field of another record, ready to be written with the value that it had.</summary>
    /// <param name="field">A field as it was read.</param>
    public static ProcoreCustomFieldInput From(ProcoreCustomField field)
    {
        _ = field ?? throw new ArgumentNullException(nameof(field));
        return new(field.DefinitionId, writer => ElementConverter.Write(writer, field.Value));
    }

    /// <summary>The members of a record that is sent, with its custom fields among them.</summary>
    /// <exception cref="ArgumentException">A field is given twice; Procore would keep either.</exception>
    internal static IDictionary<string, JsonElement>? Among(
        IDictionary<string, JsonElement>? members, IReadOnlyList<ProcoreCustomFieldInput> fields)
    {
        if (fields.Count == 0)
            return members;
        var all = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonElement> member in members ?? new Dictionary<string, JsonElement>(0))
            all[member.Key] = member.Value;
        for (int i = 0; i < fields.Count; i++)
        {
            ProcoreCustomFieldInput field = fields[i] ?? throw GivenValues.NullRow("CustomFields", i);
            string name = ProcoreCustomField.Name(field.DefinitionId);
            if (all.ContainsKey(name))
                throw new ArgumentException($"The custom field '{name}' is given twice. Only one value can be sent: take one away.");
            all[name] = field.Value;
        }

        return all;
    }
}
