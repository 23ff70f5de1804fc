using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Conventions.Tests.Floors;

/// <summary>Reads who uses whom out of an assembly, and who is written where out of its symbols.</summary>
internal sealed class CodeReader
{
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");
    private readonly PEReader _file;
    private readonly MetadataReader _code;
    private readonly MetadataReader _symbols;
    private readonly Dictionary<TypeDefinitionHandle, CodeType> _types = [];
    private readonly Dictionary<string, CodeType> _byName = new(StringComparer.Ordinal);

    private CodeReader(PEReader file, MetadataReader symbols)
    {
        _file = file;
        _code = file.GetMetadataReader();
        _symbols = symbols;
    }

    /// <summary>The outermost types of a package, as it was built for these tests.</summary>
    public static IReadOnlyCollection<CodeType> ReadPackage(string package)
    {
        var path = Packages.Assembly(package).Location;
        using var assembly = File.OpenRead(path);
        using var symbols = File.OpenRead(Path.ChangeExtension(path, ".pdb"));
        return Read(assembly, symbols);
    }

    /// <summary>The outermost types of an assembly.</summary>
    public static IReadOnlyCollection<CodeType> Read(Stream assembly, Stream symbols)
    {
        using var file = new PEReader(assembly);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        return new CodeReader(file, provider.GetMetadataReader()).Read();
    }

    private HashSet<CodeType> Read()
    {
        foreach (var handle in _code.TypeDefinitions)
        {
            // An outer type stands before the types inside it.
            var type = _code.GetTypeDefinition(handle);
            var outer = type.GetDeclaringType();
            _types[handle] = outer.IsNil ? new CodeType(NameOf(type), FullName(type).Split('`')[0]) : _types[outer];
            if (outer.IsNil) _byName[FullName(type)] = _types[handle];
        }

        foreach (var handle in _code.TypeDefinitions) ReadType(handle);
        return [.. _types.Values];
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = _code.GetTypeDefinition(handle);
        var uses = new UseCollector(_code, _types, _byName, _types[handle]);
        uses.Add(type.BaseType);
        foreach (var one in type.GetInterfaceImplementations()) uses.Add(_code.GetInterfaceImplementation(one).Interface);
        uses.Add(type.GetGenericParameters());
        uses.Add(type.GetCustomAttributes());
        foreach (var one in type.GetFields())
        {
            var field = _code.GetFieldDefinition(one);
            uses.Member = WrittenName(type.Name, field.Name);
            uses.Add(field.GetCustomAttributes());
            field.DecodeSignature(uses, null);
        }

        foreach (var one in type.GetProperties())
        {
            var property = _code.GetPropertyDefinition(one);
            uses.Member = WrittenName(type.Name, property.Name);
            uses.Add(property.GetCustomAttributes());
            property.DecodeSignature(uses, null);
        }

        foreach (var one in type.GetEvents())
        {
            var happening = _code.GetEventDefinition(one);
            uses.Member = WrittenName(type.Name, happening.Name);
            uses.Add(happening.GetCustomAttributes());
            uses.Add(happening.Type);
        }

        foreach (var one in type.GetMethodImplementations()) uses.Add(_code.GetMethodImplementation(one).MethodDeclaration);
        foreach (var one in type.GetMethods()) ReadMethod(type, one, uses);
        ReadDocuments(handle);
    }

    private void ReadMethod(TypeDefinition type, MethodDefinitionHandle handle, UseCollector uses)
    {
        var method = _code.GetMethodDefinition(handle);
        uses.Member = WrittenName(type.Name, method.Name);
        uses.Add(method.GetCustomAttributes());
        uses.Add(method.GetGenericParameters());
        method.DecodeSignature(uses, null);
        if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0) uses.AddNative(_code.GetString(_code.GetModuleReference(method.GetImport().Module).Name));
        foreach (var one in method.GetParameters()) uses.Add(_code.GetParameter(one).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0) return;

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) _code.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(uses, null);
        foreach (var region in body.ExceptionRegions) uses.Add(region.CatchType);
        foreach (var token in Instructions.Tokens(body.GetILReader())) uses.Add(MetadataTokens.EntityHandle(token));
    }

    private void ReadDocuments(TypeDefinitionHandle handle)
    {
        var documents = _types[handle].Documents;
        void Add(DocumentHandle document)
        {
            if (!document.IsNil) documents.Add(_symbols.GetString(_symbols.GetDocument(document).Name).Replace('\\', '/'));
        }

        foreach (var one in _code.GetTypeDefinition(handle).GetMethods())
        {
            var information = _symbols.GetMethodDebugInformation(one);
            Add(information.Document);
            foreach (var point in information.GetSequencePoints()) Add(point.Document);
        }

        // Types without code, such as interfaces and enums, and parts without code of types that have some.
        foreach (var one in _symbols.GetCustomDebugInformation(handle).Select(_symbols.GetCustomDebugInformation))
        {
            if (_symbols.GetGuid(one.Kind) != TypeDefinitionDocuments) continue;
            var reader = _symbols.GetBlobReader(one.Value);
            while (reader.RemainingBytes > 0) Add(MetadataTokens.DocumentHandle(reader.ReadCompressedInteger()));
        }
    }

    private string FullName(TypeDefinition type) =>
        type.Namespace.IsNil ? _code.GetString(type.Name) : $"{_code.GetString(type.Namespace)}.{_code.GetString(type.Name)}";

    // The name that a person wrote, out of the ones that the compiler made of it, such as MoveNext in <ApplyAsync>d__3; or nothing.
    private string WrittenName(StringHandle type, StringHandle member)
    {
        var outer = Inside(_code.GetString(type));
        return outer.Length > 0 ? outer : _code.GetString(member) is var name && name.StartsWith('<') ? Inside(name) : name;
    }

    private static string Inside(string name) => name.StartsWith('<') ? name[1..].Split('>', 2)[0] : string.Empty;

    // What a person calls it: no count of generic parameters, and no prefix of a type that is local to its file.
    private string NameOf(TypeDefinition type)
    {
        var name = _code.GetString(type.Name).Split('`')[0];
        return name.LastIndexOf("__", StringComparison.Ordinal) is var end and > 0 && name.StartsWith('<') ? name[(end + 2)..] : name;
    }
}
