namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Sixty more pairs of two firms and sixty of one, written by somebody who did not write the rules. Zoho's name first. Seven pairs of one firm
/// have weak names, and what else agrees stands in <see cref="ConstructionNameTests"/>.
/// </summary>
internal static class OtherConstructionNames
{
    public static IReadOnlyList<(string Zoho, string Procore)> Different =>
    [
        ("Gonzales Stucco LLC", "Gonzales Stucco LLC"), ("Ramirez & Sons Framing", "Ramirez & Sons Framing"), ("Big Bear Crane & Rigging", "Big Bear Crane & Rigging"),
        ("Wildcat Excavation Inc", "Wildcat Excavation Inc"), ("Blackhawk Paving Inc", "Blackhawk Paving Inc"), ("Thunderbird Drywall LLC", "Thunderbird Drywall LLC"),
        ("Maverick Septic Services LLC", "Maverick Septic Services LLC"), ("Renegade Trucking LLC", "Renegade Trucking LLC"),
        ("Iron Horse Welding LLC", "Iron Horse Welding LLC"), ("Red River Dirtworks LLC", "Red River Dirtworks LLC"), ("Lakeside Hardscapes LLC", "Lakeside Hardscapes LLC"),
        ("Stonebridge Builders LLC", "Stonebridge Builders LLC"), ("Ridgeline Roofing & Exteriors LLC", "Ridgeline Roofing & Exteriors LLC"),
        ("Ascent Elevator Inc", "Ascent Elevator Inc"), ("Prestige Countertops Inc", "Prestige Countertops Inc"), ("Nick's Tile & Stone", "Nick's Tile & Stone"),
        ("Tony Marchetti", "Tony Marchetti"), ("Delgado, Luis", "Delgado, Luis"), ("L. Delgado Trucking", "L. Delgado Trucking"),
        ("Santiago Bros Concrete", "Santiago Bros Concrete"), ("Cedar Creek Timber Frames", "Cedar Creek Timber Frames"), ("City Glass Co", "City Glass Co"),
        ("Modern Mechanical Inc", "Modern Mechanical Inc"), ("B&B Concrete Pumping LLC", "B&B Concrete Pumping LLC"), ("R.K. Electric Inc", "R.K. Electric Inc"),
        ("Fresno Ready Mix", "Fresno Ready Mix"), ("Tulsa Rebar LLC", "Tulsa Rebar LLC"), ("Boise Glass Inc", "Boise Glass Inc"),
        ("Allied Fire Protection LP", "Allied Fire Protection LP"), ("Advanced Concrete Cutting Inc", "Advanced Concrete Cutting Inc"),
        ("Gulf States Insulation LLC", "Gulf States Insulation LLC"), ("Midwest Fence Corp", "Midwest Fence Corp"), ("United Site Services", "United Site Services"),
        ("Premier Pools & Spas LP", "Premier Pools & Spas LP"), ("Tarrowby Mechanical LLC", "Tarrowby Mechanical Services LLC"),
        ("Tarrowby Mechanical of Georgia LLC", "Tarrowby Mechanical LLC"), ("Tarrowby Mechanical, Inc. - Atlanta", "Tarrowby Mechanical, Inc. - Macon"),
        ("Tarrowby Mechanical (Atlanta)", "Tarrowby Mechanical"), ("Tarrowby Sand & Gravel Co", "Tarrowby Sand Co"),
        ("Tarrowby Route 9 Aggregates LLC", "Tarrowby Route 90 Aggregates LLC"), ("Tarrowby 2nd Street Lofts LLC", "Tarrowby 22nd Street Lofts LLC"),
        ("A.C.E. Hjortland Inc", "Ace Hjortland Inc"), ("Hjortland Electric (IN)", "Hjortland Electric Inc"), ("Hjortland Masonry, LA", "Hjortland Masonry"),
        ("Hjortland Millwork USA Inc", "Hjortland Millwork Inc"), ("Hjortland Painting LLC c/o Vossberg Factoring", "Hjortland Painting LLC"),
        ("Hjortland Painting LLC & Vossberg Supply", "Hjortland Painting LLC"), ("Hjortland Retirement Plan", "Hjortland Inc"), ("Vossberg Coop", "Vossberg Co"),
        ("Vossberg+ Glazing LLC", "Vossberg Glazing LLC"), ("24/7 Vossberg Towing", "247 Vossberg Towing"), ("Vossberg 10-4 Dispatch LLC", "Vossberg 104 Dispatch LLC"),
        ("Vossberg V Storage LLC", "Vossberg Storage LLC"), ("Vossberg Unit A Storage LLC", "Vossberg Unit B Storage LLC"),
        ("Mrs. Vossberg Catering Inc", "Mr. Vossberg Catering Inc"), ("Vossberg Plumbing LLC/TX", "Vossberg Plumbing LLC /OK/"),
        ("Vossberg Lien Holders LLC (Trustee)", "Vossberg Lien Holders LLC"), ("Vossberg Series A, a series of Vossberg LLC", "Vossberg Series B, a series of Vossberg LLC"),
        ("Union Local 12 Vossberg Fund", "Union Local 21 Vossberg Fund"), ("Vossberg Interiors Pty Ltd", "Vossberg Interiors Ltd"),
    ];

    public static IReadOnlyList<(string Zoho, string Procore)> Same =>
    [
        ("Kilbrannan Crane Service, Inc.", "Kilbrannan Crane Service Inc"), ("KILBRANNAN CRANE SERVICE INC", "Kilbrannan Crane Service, Inc."),
        ("kilbrannan crane service inc.", "Kilbrannan Crane Service Inc"), ("Kilbrannan Crane Service", "Kilbrannan Crane Service, Inc."),
        ("Kilbrannan Crane Service Inc (1099)", "Kilbrannan Crane Service, Inc."), ("Kilbrannan Crane Service Inc - EFT", "Kilbrannan Crane Service Inc"),
        ("The Kilbrannan Crane Service Inc", "Kilbrannan Crane Service Inc"), ("Kilbrannan  Crane Service,Inc", "Kilbrannan Crane Service Inc"),
        ("Kilbrannan Crane Service Inc ", "Kilbrannan Crane Service Inc."), ("Tessmer & Vanderhoek, LLP", "Tessmer and Vanderhoek LLP"),
        ("Tessmer&Vanderhoek LLP", "Tessmer & Vanderhoek L.L.P."), ("Tessmer + Vanderhoek LLP", "Tessmer & Vanderhoek LLP"),
        ("Tessmer/Vanderhoek LLP", "Tessmer / Vanderhoek LLP"), ("Tessmer-Vanderhoek Joint Venture", "Tessmer Vanderhoek Joint Venture"),
        ("Bjørnstad Erectors LLC", "Bjornstad Erectors, LLC"), ("Nuñezcastel Waterproofing LLC", "Nunezcastel Waterproofing LLC"),
        ("D’Arrigonne Terrazzo Inc", "D'Arrigonne Terrazzo, Inc"), ("DArrigonne Terrazzo Inc", "D'Arrigonne Terrazzo Inc."),
        ("O'Quillan Scaffolding Ltd", "OQuillan Scaffolding Limited"), ("O’Quillan Scaffolding", "O'Quillan Scaffolding Ltd."),
        ("Van Der Wrouck Dredging BV", "van der Wrouck Dredging B.V."), ("St. Aldhelm Ironworks Inc", "St Aldhelm Ironworks, Inc."),
        ("H.T. Wrexley Co.", "HT Wrexley Company"), ("H. T. Wrexley Co", "H.T. Wrexley Co."), ("Wrexley Bros. Inc", "Wrexley Bros Inc"),
        ("Wrexley Bros., Inc.", "Wrexley Bros Incorporated"), ("Wrexley Sandblasting Co.,Inc.", "Wrexley Sandblasting Company, Inc."),
        ("Wrexley Sandblasting Co Inc", "Wrexley Sandblasting Co. Inc."), ("Wrexley Sandblasting Ltd. Liability Co.", "Wrexley Sandblasting LLC"),
        ("Wrexley Sandblasting Limited Liability Company", "Wrexley Sandblasting LLC"), ("Wrexley Sandblasting, P.C.", "Wrexley Sandblasting PC"),
        ("Wrexley Sandblasting Lp", "Wrexley Sandblasting, L.P."), ("Wrexley Sandblasting Corp.", "Wrexley Sandblasting Corporation"),
        ("Wrexley Sandblasting Inc /DE/", "Wrexley Sandblasting Inc"), ("Wrexley Sandblasting (Vendor)", "Wrexley Sandblasting LLC"),
        ("Wrexley Sandblasting LLC [W9]", "Wrexley Sandblasting LLC"), ("Wrexley Sandblasting LLC – ACH", "Wrexley Sandblasting LLC"),
        ("“Wrexley” Sandblasting LLC", "Wrexley Sandblasting LLC"), ("Wrexley Sandblasting®, LLC", "Wrexley Sandblasting LLC"),
        ("Wrexley No. 4 Quarry LLC", "Wrexley No 4 Quarry, LLC"), ("Wrexley #4 Quarry LLC", "Wrexley # 4 Quarry LLC"), ("Wrexley ¾ Quarry LLC", "Wrexley 3/4 Quarry LLC"),
        ("Wrexley d/b/a Pellamore Tile LLC", "Wrexley DBA Pellamore Tile LLC"), ("Wrexley Inc. dba Pellamore Tile", "Wrexley, Inc. (dba Pellamore Tile)"),
        ("Wrexley Architectural Woodwork", "Wrexley Architectural Woodwork Co."), ("Wrexley Fire & Safety Systems", "Wrexley Fire and Safety Systems LLC"),
        ("Wrexley Ingenieurbau GmbH & Co KG", "Wrexley Ingenieurbau GmbH & Co. KG"), ("Wrexleÿ Ingénierie SAS", "Wrexley Ingenierie S.A.S."),
        ("Wrexley Infracon Private Limited", "Wrexley Infracon Pvt Ltd"), ("M/s Wrexley Infracon Pvt. Ltd.", "Wrexley Infracon Private Limited"),
        ("Wrexley Scaffold Pty. Ltd.", "Wrexley Scaffold Pty Limited"), ("Wrexley Demolition Ltée", "Wrexley Demolition Ltee"),
        ("Wrexley Contracting L.L.C", "Wrexley Contracting LLC"),
    ];
}
