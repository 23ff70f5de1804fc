using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client.Tests;

/// <summary>No record is read from the wire in a way of its own: whatever a serializer knows is written only, or read as a row, with what that gives.</summary>
public class RecordReadTests
{
    // What stands around records, and how each is tested: batches and their errors, the data of the version 2.0, the answer to a bulk deletion, the two answers about units, ids that stand by themselves.
    private static readonly string[] Around = ["SyncAnswer`1", "WbsBulkAnswer", "DataEnvelope`1", "WebhookTriggersDeleted", "UnitsAnswer", "BareId"];

    [Fact]
    public void Every_type_that_a_serializer_knows_is_written_only_or_read_as_a_row()
    {
        HashSet<Type> rows = [];
        HashSet<Type> others = [];
        foreach (Type context in BatchShapeTests.Contexts())
        {
            JsonSerializerOptions options = ((JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!).Options;
            HashSet<Type> own = [.. options.Converters.Select(converter => converter.GetType()).Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ProcoreRowConverter<>)).Select(type => type.GetGenericArguments()[0])];
            rows.UnionWith(own);
            foreach (Type type in Declared(context).Where(type => type.IsClass && !IsWritten(type) && !Around.Contains(type.Name)))
            {
                foreach (Type part in Parts(type).Where(part => part.Assembly == typeof(ProcoreClient).Assembly && part.IsClass && !Around.Contains(part.Name)))
                {
                    if (!own.Contains(part))
                        others.Add(part);
                }
            }
        }

        Assert.Empty(others.Select(type => type.Name));
        Assert.True(rows.Count > 25, $"{rows.Count} records");

        // What callers get is one of them, or inside one of them.
        HashSet<Type> inside = [.. rows.SelectMany(Members)];
        Type[] given = [.. typeof(IProcoreClient).GetProperties().Where(property => property.PropertyType.IsInterface).SelectMany(property => property.PropertyType.GetMethods()).Concat(typeof(IProcoreClient).GetMethods())
            .SelectMany(method => Parts(method.ReturnType)).Where(type => type.Assembly == typeof(ProcoreClient).Assembly && type is { IsClass: true, IsGenericType: false })
            .Where(type => !IsWritten(type) && type.GetProperty("AdditionalMembers") is not null).Distinct()];
        Assert.Empty(given.Where(type => !inside.Contains(type)).Select(type => type.Name));
        Assert.True(given.Length > 25, $"{given.Length} records");
    }

    /// <summary>The types that a serializer context declares.</summary>
    internal static IEnumerable<Type> Declared(Type context) =>
        context.GetCustomAttributesData().Where(data => data.AttributeType == typeof(JsonSerializableAttribute)).Select(data => (Type)data.ConstructorArguments[0].Value!);

    private static bool IsWritten(Type type) =>
        Parts(type).Any(part => part.Name.EndsWith("Body", StringComparison.Ordinal) || part.Name.EndsWith("Input", StringComparison.Ordinal) || part.Name.EndsWith("Sync", StringComparison.Ordinal)
            || part.Name.EndsWith("Update", StringComparison.Ordinal) || part == typeof(WebhookSubscription));

    private static IEnumerable<Type> Parts(Type type) =>
        !type.IsGenericType ? [type]
        : type.GetGenericTypeDefinition() == typeof(Row<>) || type.GetGenericTypeDefinition() == typeof(RowList<>) || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || type.GetGenericTypeDefinition() == typeof(DataEnvelope<>) || type.GetGenericTypeDefinition() == typeof(ProcoreList<>)
            ? type.GetGenericArguments().SelectMany(Parts)
        : type.Name == "SyncResult`2" ? Parts(type.GetGenericArguments()[1])
        : [type];

    private static IEnumerable<Type> Members(Type record)
    {
        yield return record;
        foreach (Type part in record.GetProperties().SelectMany(property => Parts(property.PropertyType)).Where(part => part != record && part.Assembly == typeof(ProcoreClient).Assembly && part.IsClass))
        {
            foreach (Type deeper in Members(part))
                yield return deeper;
        }
    }
}
