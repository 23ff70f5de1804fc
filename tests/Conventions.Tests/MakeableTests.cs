using System.Reflection;

namespace Conventions.Tests;

/// <summary>What the packages hand out can be made by whoever tests code that takes it: with an object initializer, a constructor, or a method that says how.</summary>
public sealed class MakeableTests
{
    public static TheoryData<string> Cases => Packages.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void Every_record_can_be_made(string package)
    {
        var records = Packages.PublicTypes(package).Where(IsRecord).ToList();
        Assert.True(records.Count > 50, $"{records.Count} records");
        Assert.Empty(records.Where(type => !CanBeMade(type)).Select(Packages.Describe));
    }

    [Theory, MemberData(nameof(Cases))]
    public void What_a_record_keeps_can_be_set_where_it_is_made(string package)
    {
        var records = Packages.PublicTypes(package).Where(type => IsRecord(type) && HasConstructor(type));
        Assert.Empty(records.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.SetMethod is { IsPublic: false }).Select(Packages.Describe));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Records_without_parameters_are_made_whole(string package) => Assert.All(
        Packages.PublicTypes(package).Where(type => IsRecord(type) && !type.IsAbstract && !type.ContainsGenericParameters && type.GetConstructor([]) is not null),
        type => Assert.NotNull(Activator.CreateInstance(type)));

    [Theory, MemberData(nameof(Cases))]
    public void Every_exception_can_be_made(string package)
    {
        var exceptions = Packages.PublicTypes(package).Where(type => type.IsAssignableTo(typeof(Exception)) && !type.IsAbstract).ToList();
        Assert.NotEmpty(exceptions);
        Assert.Empty(exceptions.Where(type => !HasConstructor(type)).Select(Packages.Describe));
    }

    [Theory, MemberData(nameof(Cases))]
    public void What_an_interface_gives_can_be_made(string package)
    {
        var given = Packages.PublicTypes(package).Where(type => type.IsInterface).SelectMany(type => type.GetMethods()).SelectMany(method => Parts(method.ReturnType)).Distinct()
            .Where(type => type.Assembly == Packages.Assembly(package) && type is { IsInterface: false, IsGenericParameter: false }).ToList();
        Assert.True(given.Count > 10, $"{given.Count} types");
        Assert.Empty(given.Where(type => !CanBeMade(type)).Select(Packages.Describe));
    }

    [Fact]
    public void What_can_not_be_made_is_found()
    {
        Assert.False(CanBeMade(typeof(Shut)));
        Assert.True(CanBeMade(typeof(ZohoBooks.Client.ZohoOperation)));
        Assert.Contains(typeof(ZohoBooks.Client.PurchaseOrder), Parts(typeof(Task<IReadOnlyList<ZohoBooks.Client.PurchaseOrder?>>)));
    }

    [Fact]
    public async Task A_file_that_a_test_makes_is_read_like_one_that_came()
    {
        using var file = new ZohoBooks.Client.AttachmentContent(new MemoryStream([1, 2, 3]), "über uns.pdf", "application/pdf");
        using var read = new MemoryStream();
        await file.Content.CopyToAsync(read, TestContext.Current.CancellationToken);

        Assert.Equal("über uns.pdf", file.FileName);
        Assert.Equal("application/pdf", file.ContentType);
        Assert.Equal(3, file.Length);
        Assert.Equal("010203", Convert.ToHexString(read.ToArray()));
    }

    private static bool CanBeMade(Type type) => type.IsValueType || HasConstructor(type) || Makers(type).Any()
        || (type.IsAbstract && type.Assembly.GetExportedTypes().Any(other => other.BaseType == type && CanBeMade(other)));

    private static bool HasConstructor(Type type) => !type.IsAbstract && type.GetConstructors().Length > 0;

    /// <summary>What makes one without a service: a static member that gives it, or several.</summary>
    private static IEnumerable<MemberInfo> Makers(Type type) => type.Assembly.GetExportedTypes()
        .SelectMany(one => one.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(member => member switch
        {
            MethodInfo { IsSpecialName: false } method => method.ReturnType == type || Same(method.ReturnType, type),
            PropertyInfo property => property.PropertyType == type || Same(property.PropertyType, type),
            _ => false,
        });

    private static bool Same(Type one, Type other) =>
        one.IsGenericType && other.IsGenericType && one.GetGenericTypeDefinition() == other.GetGenericTypeDefinition();

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    // The compiler gives every record class a way to copy it; record structs can always be made.
    private static bool IsRecord(Type type) => type.IsClass && type.GetMethods().Any(method => method.Name == "<Clone>$");

    private sealed record Shut
    {
        private Shut()
        {
        }
    }
}
