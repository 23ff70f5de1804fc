using System.Reflection;

namespace Conventions.Tests;

/// <summary>What every public type and member of the three packages has in common.</summary>
public sealed class PublicSurfaceTests
{
    private static readonly Type[] Inexact = [typeof(float), typeof(double), typeof(DateTime), typeof(DateTimeOffset)];

    public static TheoryData<string> Cases => Packages.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void Types_are_sealed_unless_something_derives_from_them(string package)
    {
        var types = Packages.PublicTypes(package).ToList();
        var open = types.Where(type => type is { IsClass: true, IsSealed: false } && !type.IsAssignableTo(typeof(Exception)) && !types.Exists(other => other.BaseType == type));
        Assert.Empty(open.Select(Packages.Describe));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Types_live_in_the_namespace_of_the_package(string package)
    {
        string[] allowed = [package, "Microsoft.Extensions.DependencyInjection"];
        Assert.Empty(Packages.PublicTypes(package).Where(type => !allowed.Contains(type.Namespace, StringComparer.Ordinal)).Select(Packages.Describe));
    }

    [Fact]
    public void Registering_is_alike_for_the_three_packages_and_stands_where_hosts_have_it_at_hand()
    {
        foreach (var (package, verb) in ((string, string)[])[("ZohoBooks.Client", "AddZohoBooks"), ("Procore.Client", "AddProcore"), ("ZohoProcore.Sync", "AddZohoProcoreSync")])
        {
            var extensions = Assert.Single(Packages.PublicTypes(package), type => type.Name.EndsWith("ServiceCollectionExtensions", StringComparison.Ordinal));
            Assert.Equal("Microsoft.Extensions.DependencyInjection", extensions.Namespace);
            var methods = extensions.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).OrderBy(method => method.GetParameters().Length).ToList();
            Assert.Equal([verb, verb], methods.Select(method => method.Name));
            Assert.Equal(["services configure", "services name configure"], methods.Select(method => string.Join(' ', method.GetParameters().Select(parameter => parameter.Name))));
            Assert.All(methods, method => Assert.Equal("OptionsBuilder`1", method.ReturnType.Name));
        }
    }

    // What configuration can hold, so that binding meets nothing that it can't make; what comes from code is set with methods.
    [Theory, MemberData(nameof(Cases))]
    public void Properties_of_options_are_values(string package)
    {
        var options = Packages.PublicTypes(package).Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(options);
        Assert.Empty(options.SelectMany(type => type.GetProperties()).Where(property => !IsValue(property.PropertyType, package)).Select(Packages.Describe));
    }

    [Theory]
    [InlineData(typeof(Func<int>))]
    [InlineData(typeof(TimeProvider))]
    [InlineData(typeof(IDictionary<string, Func<int>>))]
    public void What_code_makes_is_no_value(Type type) => Assert.False(IsValue(type, "ZohoBooks.Client"));

    private static bool IsValue(Type type, string package)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return IsValue(underlying, package);
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Uri) || type == typeof(TimeSpan) || type == typeof(decimal)) return true;
        if (type.IsGenericType && type.Namespace == "System.Collections.Generic") return type.GetGenericArguments().All(argument => IsValue(argument, package));
        return type.Namespace == package && !type.IsInterface && !type.IsAssignableTo(typeof(Delegate)) && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).All(property => IsValue(property.PropertyType, package));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Asynchronous_methods_end_in_Async_and_take_a_cancellation_token_last(string package)
    {
        var methods = Packages.PublicMembers(package).OfType<MethodInfo>().Where(method => IsAsynchronous(method.ReturnType) && !IsImplementation(method)).ToList();
        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(Packages.Describe));
        Assert.Empty(methods.Where(method => method.GetParameters() is not [.., var last] || last.ParameterType != typeof(CancellationToken)).Select(Packages.Describe));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Cancellation_tokens_may_be_left_out_and_have_one_name(string package)
    {
        var parameters = Packages.PublicMembers(package).OfType<MethodInfo>().Where(method => !IsImplementation(method))
            .SelectMany(method => method.GetParameters()).Where(parameter => parameter.ParameterType == typeof(CancellationToken)).ToList();
        Assert.NotEmpty(parameters);
        Assert.Empty(parameters.Where(parameter => !parameter.HasDefaultValue || parameter.Name != "cancellationToken").Select(parameter => Packages.Describe(parameter.Member)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Money_is_decimal_and_time_is_NodaTime(string package)
    {
        var values = Packages.PublicMembers(package).SelectMany(TypesOf, (member, type) => (member, type: Nullable.GetUnderlyingType(type) ?? type));
        Assert.Empty(values.Where(value => Inexact.Contains(value.type)).Select(value => Packages.Describe(value.member)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Fields_are_constants_or_values_of_enums(string package)
    {
        var fields = Packages.PublicMembers(package).OfType<FieldInfo>().Where(field => !field.IsLiteral && !field.IsInitOnly && !field.DeclaringType!.IsEnum);
        Assert.Empty(fields.Select(Packages.Describe));
    }

    [Fact]
    public void The_clients_have_the_same_names_for_the_same_things()
    {
        string[] books = [.. Packages.PublicTypes("ZohoBooks.Client")
            .Select(type => type.Name.Replace("ZohoBooks", "X", StringComparison.Ordinal).Replace("Zoho", "X", StringComparison.Ordinal))];
        string[] procore = [.. Packages.PublicTypes("Procore.Client").Select(type => type.Name.Replace("Procore", "X", StringComparison.Ordinal))];
        foreach (var name in (string[])["IXClient", "XClient", "XOptions", "XRequest", "XException", "XRateLimitException", "XAuthenticationException", "XNotFoundException", "XValidationException", "XServiceCollectionExtensions", "XLimits", "XCallPriority",
            "XList`1", "XPage`1", "IXTokenStore", "InMemoryXTokenStore", "XStoredToken", "XAccessToken", "LoopbackXEndpoints", "XProvisionedWebhook"])
        {
            Assert.Contains(name, books);
            Assert.Contains(name, procore);
        }
    }

    private static bool IsAsynchronous(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition == typeof(Task) || definition == typeof(Task<>) || definition == typeof(ValueTask) || definition == typeof(ValueTask<>)
            || definition == typeof(IAsyncEnumerable<>) || IsList(definition);
    }

    // DisposeAsync and GetAsyncEnumerator have the shape that .NET gave them; AsPages and FromPages are views of a list that has its token already.
    private static bool IsImplementation(MethodInfo method) =>
        method.Name is nameof(IAsyncDisposable.DisposeAsync) or "GetAsyncEnumerator" || IsList(method.DeclaringType!) || method.IsSpecialName;

    private static bool IsList(Type type) => type.Name is "ZohoList`1" or "ProcoreList`1";

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };
}
