using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Conventions.Tests.Floors;

namespace Conventions.Tests;

/// <summary>JSON in many contexts, one a room, must be the JSON of one context.</summary>
public sealed class SerializerTests
{
    // It is what the converter of the policies writes them with, which must not find itself.
    private static readonly string[] Inner = ["PlainPoliciesJson"];
    // A custom field to set has two spellings on the wire, each resource its own (docs/wire-notes.md).
    private static readonly string[] Spelt = ["CustomFieldInput"];

    public static TheoryData<string> Cases => Packages.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void A_room_has_one_context(string package)
    {
        var contexts = Contexts(package).Select(context => context.GetType().Name).Except(Inner, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var rooms = CodeReader.ReadPackage(package).Where(type => contexts.Contains(type.Name))
            .Select(type => (type.Name, Folder: type.Documents.Where(IsWritten).Select(Path.GetDirectoryName).Distinct().Single())).ToList();
        Assert.Equal(contexts.Count, rooms.Count);
        Assert.Empty(rooms.GroupBy(room => room.Folder, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => string.Join(", ", group)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void All_contexts_of_a_package_have_the_same_options(string package)
    {
        var contexts = Contexts(package);
        Assert.NotEmpty(contexts);
        var options = typeof(System.Text.Json.JsonSerializerOptions).GetProperties()
            .Where(property => property.CanRead && property.Name is not ("Converters" or "TypeInfoResolver" or "TypeInfoResolverChain" or "IsReadOnly"));
        None(
            from option in options
            let values = contexts.GroupBy(context => $"{option.GetValue(context.Options)}", context => context.GetType().Name).ToList()
            where values.Count > 1
            select $"{option.Name}: {string.Join("; ", values.Select(value => $"'{value.Key}' in {string.Join(", ", value)}"))}");
    }

    [Theory, MemberData(nameof(Cases))]
    public void Two_contexts_of_a_package_read_and_write_a_type_alike(string package)
    {
        var known = from context in Contexts(package)
                    where !Inner.Contains(context.GetType().Name, StringComparer.Ordinal)
                    from info in Types(context)
                    where !Spelt.Contains(info.Type.Name, StringComparer.Ordinal)
                    select (info.Type, Converter: info.Converter.GetType(), Context: context.GetType().Name);
        None(
            from one in known
            group one by one.Type into type
            let converters = type.GroupBy(one => one.Converter, one => one.Context).ToList()
            where converters.Count > 1
            select $"{type.Key}: {string.Join("; ", converters.Select(converter => $"{converter.Key.Name} in {string.Join(", ", converter)}"))}");
    }

    // A build of a client is mostly the compiler on what is generated for these contexts, twice over.
    [Theory, InlineData("ZohoBooks.Client"), InlineData("Procore.Client")]
    public void No_context_of_a_client_has_code_that_nothing_runs(string package)
    {
        var contexts = Contexts(package).Select(context => context.GetType()).ToList();
        None(
            from context in contexts
            where !context.GetCustomAttributesData().Any(attribute => attribute.AttributeType == typeof(JsonSourceGenerationOptionsAttribute) && Mode(attribute) == JsonSourceGenerationMode.Metadata)
            select $"{context.Name}: converters of its own decide how a record is written, so code that writes one without them is never run. Generate metadata alone.");
        None(
            from context in contexts
            where context.GetProperty("LocalDate") is not null && !context.GetCustomAttributesData().Any(IsDateWithoutMetadata)
            select $"{context.Name}: a converter reads and writes dates, so the properties of one are never asked for. Name LocalDate with JsonSourceGenerationMode.Serialization, as others do.");
        None(
            from context in Contexts(package)
            from info in Types(context)
            where !info.Type.IsVisible && info.Type.Assembly == Packages.Assembly(package)
            from property in info.Type.GetProperties()
            where property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.Always }
            select $"{info.Type.Name}.{property.Name}: what is not on the wire is internal in an internal type, and then no context describes it.");
    }

    private static bool IsDateWithoutMetadata(CustomAttributeData attribute) =>
        attribute.AttributeType == typeof(JsonSerializableAttribute) && attribute.ConstructorArguments[0].Value is Type { FullName: "NodaTime.LocalDate" }
        && Mode(attribute) == JsonSourceGenerationMode.Serialization;

    private static JsonSourceGenerationMode Mode(CustomAttributeData attribute) => (JsonSourceGenerationMode)(int)(
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == nameof(JsonSerializableAttribute.GenerationMode)).TypedValue.Value ?? 0);

    private static void None(IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static List<JsonSerializerContext> Contexts(string package) =>
    [
        .. Packages.Assembly(package).GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)) && !type.IsAbstract)
            .Select(type => (JsonSerializerContext)type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!),
    ];

    private static IEnumerable<JsonTypeInfo> Types(JsonSerializerContext context) => context.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.PropertyType.IsSubclassOf(typeof(JsonTypeInfo)))
        .Select(property => (JsonTypeInfo)property.GetValue(context)!);

    private static bool IsWritten(string document) => !document.EndsWith(".g.cs", StringComparison.Ordinal);
}
