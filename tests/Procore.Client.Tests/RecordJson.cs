using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client.Tests;

/// <summary>The records of answers, by the converters that read them, and what is written of one.</summary>
internal static class RecordJson
{
    /// <summary>The records that are read as rows, each with the options of its context.</summary>
    public static Dictionary<Type, JsonSerializerOptions> Records { get; } = Find();

    /// <summary>Reads one record as a call does.</summary>
    public static (object? Value, UnreadableRow? Row) Read(Type record, string json)
    {
        object row = JsonSerializer.Deserialize(json, Records[record].GetTypeInfo(typeof(Row<>).MakeGenericType(record)))!;
        return (row.GetType().GetProperty("Value", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(row), ((IRow)row).Unreadable);
    }

    public static string Write(object record) => JsonSerializer.Serialize(record, Records[record.GetType()].GetTypeInfo(record.GetType()));

    private static Dictionary<Type, JsonSerializerOptions> Find()
    {
        var records = new Dictionary<Type, JsonSerializerOptions>();
        foreach (Type context in typeof(ProcoreClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext))))
        {
            JsonSerializerOptions options = ((JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!).Options;
            foreach (JsonConverter converter in options.Converters)
            {
                if (converter.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ProcoreRowConverter<>))
                    records[type.GetGenericArguments()[0]] = options;
            }
        }

        return records;
    }
}
